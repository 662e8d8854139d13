namespace SyscallGen.Models;

/// <summary>A row of a system-call table in Linux's format (arch/x86/entry/syscalls/syscall_64.tbl).</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Number">The number.</param>
/// <param name="Abi"><c>common</c>, <c>64</c>, <c>x32</c> or <c>i386</c>; anything else is reported and passed over.</param>
/// <param name="Name">The name: <c>stat</c>.</param>
/// <param name="Entry">The entry point: <c>sys_newstat</c>; empty for <c>sys_ni_syscall</c>.</param>
/// <param name="CompatEntry">The compat entry point; empty for none.</param>
/// <param name="NoReturn">Whether the row ends in <c>noreturn</c>.</param>
internal sealed record TblRow(int Line, int Number, string Abi, string Name, string Entry, string CompatEntry, bool NoReturn)
{
    /// <summary>Whether the row belongs to the 64-bit table: <c>common|64</c> in arch/x86/entry/syscalls/Makefile.</summary>
    public bool IsX64 => Abi is "common" or "64";

    public bool IsIa32 => Abi == "i386";

    /// <summary>Whether a table has such rows; those of x32 are known, and no part of SyscallKit.</summary>
    public bool IsKnownAbi => IsX64 || IsIa32 || Abi == "x32";
}
