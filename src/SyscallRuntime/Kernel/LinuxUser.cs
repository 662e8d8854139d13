using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>The registers with which Linux lets a program begin (<c>start_thread</c>, arch/x86/kernel/process_64.c; <c>ELF_PLAT_INIT</c>).</summary>
public static class LinuxUser
{
    /// <summary>The flags of a new program.</summary>
    private const ulong Flags = Rflags.IF | Rflags.Fixed;

    /// <summary>A processor at the first instruction of a 64-bit program: CPL 3, CS 33h, SS 2bh, interrupts on, every other register 0.</summary>
    /// <param name="vendor">Whose rules the processor follows.</param>
    /// <param name="rip">Where the program begins.</param>
    /// <param name="rsp">Its stack pointer.</param>
    /// <returns>The state. STAR, LSTAR and the other MSRs of the entry path are 0: the kernel's start-up writes them.</returns>
    public static ProcessorState Start64(Vendor vendor, ulong rip, ulong rsp) => Start(vendor, rip, rsp) with
    {
        Cs = FixedSegment.UserCode64(LinuxGdt.UserCs),
    };

    /// <summary>
    /// A processor at the first instruction of a 32-bit program on a 64-bit kernel: CPL 3, CS 23h, SS, DS and ES 2bh, interrupts on, every other register 0.
    /// </summary>
    /// <param name="vendor">Whose rules the processor follows.</param>
    /// <param name="eip">Where the program begins.</param>
    /// <param name="esp">Its stack pointer.</param>
    /// <returns>The state. STAR, CSTAR and the other MSRs of the entry path are 0: the kernel's start-up writes them.</returns>
    public static ProcessorState Start32(Vendor vendor, uint eip, uint esp) => Start(vendor, eip, esp) with
    {
        Cs = FixedSegment.UserCode32(LinuxGdt.User32Cs),
        Ds = FixedSegment.UserStack(LinuxGdt.UserDs),
        Es = FixedSegment.UserStack(LinuxGdt.UserDs),
    };

    /// <summary>Gives the caller of a call in progress the registers of a new program.</summary>
    internal static void Restart(ref ProcessorState state, ulong ip, ulong sp, bool is32Bit)
    {
        ref PtRegs regs = ref PtRegs.Of(ref state);
        PtRegs.AsSpan(ref regs)[..15].Clear();
        regs.ip = ip;
        regs.sp = sp;
        regs.cs = is32Bit ? LinuxGdt.User32Cs : LinuxGdt.UserCs;
        regs.ss = LinuxGdt.UserDs;
        regs.flags = Flags;
        state.Ds = is32Bit ? FixedSegment.UserStack(LinuxGdt.UserDs) : default;
        state.Es = state.Ds;
        state.Fs = default;
        // In the kernel SWAPGS has put the user's base aside.
        state.KernelGsBase = 0;
    }

    private static ProcessorState Start(Vendor vendor, ulong rip, ulong rsp) => new()
    {
        Vendor = vendor,
        LinearAddressWidth = 48,
        Cr0 = Cr0.PG | Cr0.AM | Cr0.WP | Cr0.NE | Cr0.ET | Cr0.PE,
        Cr4 = Cr4.PAE | Cr4.PGE | Cr4.FSGSBASE,
        Efer = Efer.SCE | Efer.LME | Efer.LMA | Efer.NXE,
        Rflags = Flags,
        Rip = rip,
        Rsp = rsp,
        Cpl = 3,
        Ss = FixedSegment.UserStack(LinuxGdt.UserDs),
    };
}
