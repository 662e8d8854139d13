namespace SyscallKit.Processor;

/// <summary>The indices, given in ECX, of the model-specific registers that system calls use (Intel SDM vol. 4, table 2-2).</summary>
/// <remarks>Those of CET (6a0h, 6a2h, 6a4h to 6a8h) and FRED (1cch to 1d4h) do not exist here: RDMSR and WRMSR answer #GP(0).</remarks>
public static class Msr
{
    /// <summary>Code selector that SYSENTER loads; SYSEXIT derives its selectors from it.</summary>
    public const uint SysenterCs = 0x174;

    /// <summary>Stack pointer that SYSENTER loads.</summary>
    public const uint SysenterEsp = 0x175;

    /// <summary>Instruction pointer that SYSENTER loads.</summary>
    public const uint SysenterEip = 0x176;

    /// <summary>Extended features; see <see cref="Processor.Efer"/>.</summary>
    public const uint Efer = 0xc000_0080;

    /// <summary>Selectors of SYSCALL (bits 47-32) and SYSRET (63-48), and AMD's legacy-mode SYSCALL target (31-0).</summary>
    public const uint Star = 0xc000_0081;

    /// <summary>SYSCALL's target in 64-bit mode.</summary>
    public const uint Lstar = 0xc000_0082;

    /// <summary>SYSCALL's target in compatibility mode, on AMD.</summary>
    public const uint Cstar = 0xc000_0083;

    /// <summary>RFLAGS bits that SYSCALL clears.</summary>
    public const uint Fmask = 0xc000_0084;

    /// <summary>Base of FS.</summary>
    public const uint FsBase = 0xc000_0100;

    /// <summary>Base of GS.</summary>
    public const uint GsBase = 0xc000_0101;

    /// <summary>What SWAPGS exchanges with the base of GS.</summary>
    public const uint KernelGsBase = 0xc000_0102;
}
