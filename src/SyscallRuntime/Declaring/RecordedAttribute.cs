using System;

namespace SyscallKit.Declaring;

/// <summary>Says what a trace of Linux 6.19 keeps of an argument, where its kind does not say it.</summary>
/// <param name="recordedAs">What.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RecordedAttribute(RecordedAs recordedAs) : Attribute
{
    /// <summary>What is kept.</summary>
    public RecordedAs RecordedAs { get; } = recordedAs;
}
