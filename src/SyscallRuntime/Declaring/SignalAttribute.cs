using System;

namespace SyscallKit.Declaring;

/// <summary>The number of a signal (<see cref="ArgumentKind.Signal"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class SignalAttribute : Attribute;
