using System;

namespace SyscallKit.Declaring;

/// <summary>A place in a file (<see cref="ArgumentKind.Offset"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class OffsetAttribute : Attribute;
