using System;

namespace SyscallKit.Declaring;

/// <summary>Says that a member of an enum of flags is no bit but a value of a part of the word: <c>O_RDWR</c> is 2 under the mask 3.</summary>
/// <param name="mask">The part of the word.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MaskedByAttribute(ulong mask) : Attribute
{
    /// <summary>The part of the word.</summary>
    public ulong Mask { get; } = mask;
}
