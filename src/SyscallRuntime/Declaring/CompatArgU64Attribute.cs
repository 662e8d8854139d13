using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Says that a 64-bit argument of a <see cref="CompatSyscallAttribute"/> method arrives as two 32-bit arguments, low half first
/// (<c>compat_arg_u64</c>, include/asm-generic/compat.h). It takes two of the six places.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CompatArgU64Attribute : Attribute;
