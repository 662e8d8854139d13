using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Names the bits of an argument in traces of Linux 6.19, beside <see cref="FlagsAttribute{T}"/>: a call with it has a text of its own there, as <c>openat</c>
/// (<c>sys_enter_openat_print</c>, kernel/trace/trace_syscalls.c).
/// </summary>
/// <typeparam name="T">An enum; its members are the names in the order of the text. Those of more than one bit are not in the print format.</typeparam>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RecordedFlagsAttribute<T> : Attribute
    where T : struct, Enum;
