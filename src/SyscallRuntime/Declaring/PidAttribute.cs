using System;

namespace SyscallKit.Declaring;

/// <summary>A process (<see cref="ArgumentKind.Pid"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class PidAttribute : Attribute;
