namespace SyscallGen.Models;

/// <summary>
/// The numbers that Linux keeps for calls of the x32 ABI alone (arch/x86/entry/syscalls/syscall_64.tbl, its last section): 64-bit callers find
/// nothing there, and numbers from 548 on are like all others.
/// </summary>
internal static class X32Range
{
    public static bool Contains(int number) => number is >= 512 and <= 547;
}
