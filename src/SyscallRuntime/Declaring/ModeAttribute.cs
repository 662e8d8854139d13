using System;

namespace SyscallKit.Declaring;

/// <summary>Permissions of a file (<see cref="ArgumentKind.Mode"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class ModeAttribute : Attribute;
