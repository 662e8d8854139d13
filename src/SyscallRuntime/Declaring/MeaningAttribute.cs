using System;

namespace SyscallKit.Declaring;

/// <summary>Says what an argument, a result or a field is, where no attribute of its own name does.</summary>
/// <param name="kind">What it is. A kind of pointer stands beside <see cref="InAttribute"/>, <see cref="OutAttribute"/> or <see cref="InOutAttribute"/>.</param>
/// <example>
/// <code>
/// [Syscall(105, Ia32 = 213)]
/// public long SetUid([Meaning(ArgumentKind.Uid)] uint uid) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class MeaningAttribute(ArgumentKind kind) : Attribute
{
    /// <summary>What it is.</summary>
    public ArgumentKind Kind { get; } = kind;
}
