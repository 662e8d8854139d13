namespace SyscallKit.Processor;

/// <summary>The operating modes that system-call instructions tell apart (Intel SDM vol. 3A, 2.2; AMD APM vol. 2, 1.3).</summary>
public enum ProcessorMode
{
    /// <summary>Real-address mode: CR0.PE = 0.</summary>
    Real,

    /// <summary>Virtual-8086 mode: CR0.PE = 1, RFLAGS.VM = 1, EFER.LMA = 0.</summary>
    Virtual8086,

    /// <summary>Protected mode outside IA-32e mode, CS.D = 0.</summary>
    Protected16,

    /// <summary>Protected mode outside IA-32e mode, CS.D = 1.</summary>
    Protected32,

    /// <summary>Compatibility mode: EFER.LMA = 1, CS.L = 0, CS.D = 0.</summary>
    Compatibility16,

    /// <summary>Compatibility mode: EFER.LMA = 1, CS.L = 0, CS.D = 1.</summary>
    Compatibility32,

    /// <summary>64-bit mode: EFER.LMA = 1, CS.L = 1.</summary>
    Long64,
}
