namespace SyscallKit.Signaling;

/// <summary>Which fields of a <c>siginfo_t</c> mean something (<c>enum siginfo_layout</c>, include/linux/signal.h).</summary>
internal enum SigInfoLayout
{
    /// <summary>Who sent it.</summary>
    Kill,

    /// <summary>A POSIX timer.</summary>
    Timer,

    /// <summary>I/O on a descriptor.</summary>
    Poll,

    /// <summary>An address.</summary>
    Fault,

    /// <summary>An address, and how many bits of it count.</summary>
    FaultMceerr,

    /// <summary>An address, and the bounds that it is out of.</summary>
    FaultBnderr,

    /// <summary>An address, and its protection key.</summary>
    FaultPkuerr,

    /// <summary>An address, and what the event holds.</summary>
    FaultPerfEvent,

    /// <summary>A child.</summary>
    Chld,

    /// <summary>Who sent it, and a value.</summary>
    Rt,

    /// <summary>A call.</summary>
    Sys,
}
