namespace Tiny.Kernel;

/// <summary>How a process ended, in the bits of <c>wait4</c>'s status (include/uapi/linux/wait.h, bits/waitstatus.h).</summary>
/// <param name="Bits">Exit code in bits 8 to 15, or a signal in bits 0 to 6.</param>
public readonly record struct WaitStatus(int Bits)
{
    /// <summary>The process called <c>exit</c>; of the code only 8 bits count.</summary>
    public static WaitStatus Exited(int code) => new((code & 0xff) << 8);

    /// <summary>A signal ended the process.</summary>
    public static WaitStatus Killed(Signal signal) => new((int)signal);
}
