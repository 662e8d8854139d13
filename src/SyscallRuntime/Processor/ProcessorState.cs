using System.Runtime.InteropServices;

namespace SyscallKit.Processor;

/// <summary>
/// All of a processor that system calls read or write: general registers, flags, segment registers, control registers and MSRs.
/// </summary>
/// <remarks>
/// <para>Plain data without hidden state: the mode is derived from it, never stored beside it, and a copy of it is a snapshot.</para>
/// <para>The general registers lie in the order of Linux's <c>pt_regs</c> and are followed by the top of the kernel stack, so that
/// the kernel's entry code finds its <c>pt_regs</c> in place instead of copying twenty-one registers at each call.</para>
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public partial struct ProcessorState
{
    /// <summary>General register, 64 bits.</summary>
    public ulong R15, R14, R13, R12, Rbp, Rbx, R11, R10, R9, R8, Rax, Rcx, Rdx, Rsi, Rdi;

    /// <summary>The top of the kernel stack: what an interrupt pushes and IRET pops.</summary>
    public InterruptFrame Frame;

    /// <summary>The stack pointer.</summary>
    public ulong Rsp;

    /// <summary>The instruction pointer, an offset in CS.</summary>
    public ulong Rip;

    /// <summary>The flags; see <see cref="Processor.Rflags"/>.</summary>
    public ulong Rflags;

    /// <summary>Segment register: selector and descriptor cache.</summary>
    public SegmentRegister Cs, Ss, Ds, Es, Fs, Gs;

    /// <summary>IA32_KERNEL_GS_BASE, MSR c0000102h. IA32_FS_BASE and IA32_GS_BASE are <c>Fs.Base</c> and <c>Gs.Base</c>.</summary>
    /// <remarks>Behind <c>Gs.Base</c>, so that SWAPGS exchanges the halves of one vector.</remarks>
    public ulong KernelGsBase;

    /// <summary>Control register.</summary>
    public ulong Cr0, Cr4;

    /// <summary>IA32_EFER, MSR c0000080h.</summary>
    public ulong Efer;

    /// <summary>IA32_STAR, MSR c0000081h.</summary>
    public ulong Star;

    /// <summary>IA32_LSTAR, MSR c0000082h.</summary>
    public ulong Lstar;

    /// <summary>IA32_CSTAR, MSR c0000083h.</summary>
    public ulong Cstar;

    /// <summary>IA32_FMASK, MSR c0000084h.</summary>
    public ulong Fmask;

    /// <summary>IA32_SYSENTER_CS, MSR 174h.</summary>
    public ulong SysenterCs;

    /// <summary>IA32_SYSENTER_ESP, MSR 175h.</summary>
    public ulong SysenterEsp;

    /// <summary>IA32_SYSENTER_EIP, MSR 176h.</summary>
    public ulong SysenterEip;

    /// <summary>The current privilege level, 0 to 3. Not SS.DPL: after SYSRET on AMD the two may differ (APM vol. 3, SYSRET).</summary>
    public byte Cpl;

    /// <summary>Whose rules the processor follows.</summary>
    public Vendor Vendor;

    /// <summary>Implemented linear-address bits: 48, or 57 where the processor has LA57 (in use while CR4.LA57 is set).</summary>
    public byte LinearAddressWidth;
}
