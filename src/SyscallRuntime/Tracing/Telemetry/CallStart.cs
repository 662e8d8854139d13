namespace SyscallKit.Tracing.Telemetry;

/// <summary>What a probe keeps in the task between <c>sys_enter</c> and <c>sys_exit</c>: it goes where the task goes, and away with it.</summary>
/// <param name="Epoch">Who saw the beginning, and since when it was there; 0 if nobody did.</param>
/// <param name="Number">The number as it was: at the exit of <c>rt_sigreturn</c> it is no longer in <c>pt_regs</c>.</param>
/// <param name="IsCompat">Whether the number is of the i386 table; an <c>execve</c> ends in the table of the other width.</param>
/// <param name="Since">The time, in the probe's units; <see cref="NotTimed"/> if it was not wanted.</param>
internal readonly record struct CallStart(int Epoch, int Number, bool IsCompat, long Since)
{
    public const long NotTimed = long.MinValue;
}
