using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Makes a class the system-call table of a kernel: it gets <c>x64_sys_call</c>, <c>ia32_sys_call</c>, the metadata sections and the
/// numbers of all calls that it declares and of all that it includes (<see cref="IncludeSyscallsAttribute"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SyscallTableAttribute : Attribute;
