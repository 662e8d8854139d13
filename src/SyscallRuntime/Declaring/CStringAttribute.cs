using System;

namespace SyscallKit.Declaring;

/// <summary>The address of a string with a NUL at its end (<see cref="ArgumentKind.String"/>); on a pointer to pointers, of strings with a null at the end.</summary>
/// <param name="max">The most bytes that it may have with its NUL; 0 for no limit of its own.</param>
/// <remarks>On a <see langword="string"/>, which needs a limit, the text is read before the body: -EFAULT where it cannot be, -ENAMETOOLONG where it is longer.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class CStringAttribute(int max = 0) : Attribute
{
    /// <summary>The most bytes with the NUL, or 0.</summary>
    public int Max { get; } = max;
}
