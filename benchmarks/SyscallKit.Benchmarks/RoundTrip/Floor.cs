using SyscallKit.Processor;

namespace SyscallKit.Benchmarks.RoundTrip;

/// <summary>
/// The least that any emulator of SYSCALL and SYSRET does: the register changes that the manuals demand, written out by hand for a
/// Linux kernel on a 64-bit processor. No check, no pt_regs, no work around the call.
/// </summary>
internal static class Floor
{
    private const ulong SysretFlags = 0x3c7fd7;

    public static void Syscall(ref ProcessorState state)
    {
        state.Rcx = state.Rip + 2;
        state.R11 = state.Rflags;
        state.Rip = state.Lstar;
        state.Rflags = state.Rflags & ~state.Fmask | Rflags.Fixed;
        state.Cs = FixedSegment.KernelCode64((ushort)(state.Star >> 32));
        state.Ss = FixedSegment.KernelStack((ushort)((state.Star >> 32) + 8));
        state.Cpl = 0;
    }

    public static void Sysret(ref ProcessorState state)
    {
        state.Rip = state.Rcx;
        state.Rflags = state.R11 & SysretFlags | Rflags.Fixed;
        state.Cs = FixedSegment.UserCode64((ushort)((state.Star >> 48) + 16));
        state.Ss = FixedSegment.UserStack((ushort)((state.Star >> 48) + 8));
        state.Cpl = 3;
    }
}
