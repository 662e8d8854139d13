using System;

namespace SyscallKit.Declaring;

/// <summary>Memory that the kernel reads.</summary>
/// <param name="length">The argument that gives its length, or null: one of what the type points to, or as the other properties say.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class InAttribute(string? length = null) : Attribute
{
    /// <summary>The argument, or of a field the field beside it, that gives the length.</summary>
    public string? Length { get; } = length;

    /// <summary>The argument that points to the length.</summary>
    public string? LengthAt { get; set; }

    /// <summary>The field of the structure itself that gives its length.</summary>
    public string? LengthField { get; set; }

    /// <summary>The length where it is always the same; 0 if it is not.</summary>
    public int Fixed { get; set; }

    /// <summary>Whether a version in the structure's head gives its length.</summary>
    public bool ByVersion { get; set; }

    /// <summary>What the length counts.</summary>
    public LengthUnit Unit { get; set; }

    /// <summary>For vectors and messages whose memory the call writes: how much of that is valid after it.</summary>
    public Filled Filled { get; set; }

    /// <summary>For vectors and messages: what the call does with the memory that they point to.</summary>
    public Direction Data { get; set; }
}
