using System;

namespace SyscallKit.Declaring;

/// <summary>An open file descriptor (<see cref="ArgumentKind.Fd"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class FdAttribute : Attribute;
