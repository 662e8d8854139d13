using System.Globalization;
using System.Numerics;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>sigset_t</c>: a set of signals.</summary>
/// <param name="Bits">Bit n - 1 is signal n.</param>
public readonly record struct SignalSet(ulong Bits)
{
    /// <summary>No signal.</summary>
    public static SignalSet Empty => default;

    /// <summary>What nobody can block: SIGKILL and SIGSTOP.</summary>
    internal static SignalSet Unblockable { get; } = Of(SignalNumber.SIGKILL) | Of(SignalNumber.SIGSTOP);

    /// <summary>SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU (<c>SIG_KERNEL_STOP_MASK</c>, include/linux/signal.h).</summary>
    internal static SignalSet Stopping { get; } = new(0b1111UL << SignalNumber.SIGSTOP - 1);

    /// <summary>What the code itself does wrong (<c>SYNCHRONOUS_MASK</c>, kernel/signal.c).</summary>
    internal static SignalSet Synchronous { get; } = Of(SignalNumber.SIGSEGV) | Of(SignalNumber.SIGBUS) | Of(SignalNumber.SIGILL)
        | Of(SignalNumber.SIGTRAP) | Of(SignalNumber.SIGFPE) | Of(SignalNumber.SIGSYS);

    /// <summary>Whether there is none in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The lowest signal; 0 if there is none.</summary>
    internal int Lowest => Bits == 0 ? 0 : BitOperations.TrailingZeroCount(Bits) + 1;

    /// <summary>One signal.</summary>
    /// <param name="signal">1 to 64.</param>
    public static SignalSet Of(int signal) => new(1UL << signal - 1);

    /// <summary>Whether a signal is in it.</summary>
    /// <param name="signal">1 to 64.</param>
    public bool Contains(int signal) => (Bits >> signal - 1 & 1) != 0;

    /// <summary>All signals of both sets.</summary>
    public static SignalSet operator |(SignalSet left, SignalSet right) => new(left.Bits | right.Bits);

    /// <summary>The signals that both sets have.</summary>
    public static SignalSet operator &(SignalSet left, SignalSet right) => new(left.Bits & right.Bits);

    /// <summary>The signals that are not in it.</summary>
    public static SignalSet operator ~(SignalSet set) => new(~set.Bits);

    /// <summary>The set as <c>/proc/PID/status</c> prints it: 16 hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);
}
