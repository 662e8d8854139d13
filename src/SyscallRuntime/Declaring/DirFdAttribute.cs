using System;

namespace SyscallKit.Declaring;

/// <summary>A descriptor of a directory, or <c>AT_FDCWD</c> (<see cref="ArgumentKind.DirFd"/>).</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class DirFdAttribute : Attribute;
