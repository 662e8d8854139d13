namespace SyscallKit.Metadata;

/// <summary>A row of a system-call table.</summary>
/// <param name="Number">The number of the call in this table.</param>
/// <param name="Name">The name in this table, as <c>__NR_name</c> has it: <c>stat</c>, not <c>newstat</c>.</param>
/// <param name="EntryPoint">The function that serves it: <c>sys_newstat</c>, or <c>compat_sys_ioctl</c>.</param>
/// <param name="Metadata">What is known of the call; null for a compat entry, which has none, as in Linux.</param>
/// <param name="NoReturn">Whether the call never returns to its caller.</param>
public sealed record SyscallTableEntry(int Number, string Name, string EntryPoint, SyscallMetadata? Metadata, bool NoReturn = false);
