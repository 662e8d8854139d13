using System;

namespace SyscallKit.Declaring;

/// <summary>A number of bytes (<see cref="ArgumentKind.Size"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class SizeAttribute : Attribute
{
    /// <summary>The only size that the call accepts, as 8 for <c>sigsetsize</c>; 0 if there are more.</summary>
    public int MustBe { get; set; }
}
