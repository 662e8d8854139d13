using System;

namespace SyscallKit.Declaring;

/// <summary>Says that a null pointer is accepted, and means something. Without it, null is an error of the caller.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class NullableAttribute : Attribute
{
    /// <summary>Whether it depends on other arguments whether null is accepted.</summary>
    public bool Sometimes { get; set; }
}
