namespace SyscallKit;

/// <summary>What a probe keeps in the task between <c>sys_enter</c> and <c>sys_exit</c>: it goes where the task goes, and away with it.</summary>
/// <param name="Since">The time, in the probe's units.</param>
/// <param name="Number">The number as it was: at the exit of <c>rt_sigreturn</c> it is no longer in <c>pt_regs</c>.</param>
/// <param name="IsCompat">Whether the number is of the i386 table; an <c>execve</c> ends in the table of the other width.</param>
/// <param name="IsKnown">False if there is no call in progress whose beginning was seen.</param>
internal readonly record struct CallStart(long Since, int Number, bool IsCompat, bool IsKnown = true);
