namespace SyscallKit.Processor;

/// <summary>Every difference between Intel and AMD that this library knows, and nowhere else a look at <see cref="ProcessorState.Vendor"/>.</summary>
internal static class VendorRules
{
    /// <summary>SYSCALL works outside 64-bit mode (APM vol. 3, SYSCALL); on Intel it is #UD there (SDM vol. 2B, SYSCALL).</summary>
    public static bool SyscallOutside64BitMode(Vendor vendor) => vendor == Vendor.Amd;

    /// <summary>SYSRET works outside 64-bit mode (APM vol. 3, SYSRET); on Intel it is #UD there (SDM vol. 2B, SYSRET).</summary>
    public static bool SysretOutside64BitMode(Vendor vendor) => vendor == Vendor.Amd;

    /// <summary>
    /// SYSRET to 64-bit mode refuses a non-canonical RCX while still at CPL 0 (SDM vol. 2B, SYSRET). AMD returns, and the fetch at CPL 3 faults.
    /// </summary>
    public static bool SysretChecksReturnAddress(Vendor vendor) => vendor == Vendor.Intel;

    /// <summary>SYSRET forces RPL 3 and loads SS whole (SDM vol. 2B, SYSRET). AMD loads the selector as it is and leaves the cache (APM vol. 3, SYSRET).</summary>
    public static bool SysretLoadsStackSegment(Vendor vendor) => vendor == Vendor.Intel;

    /// <summary>SYSENTER and SYSEXIT work in IA-32e mode (SDM vol. 2B). On AMD they are #UD in long mode (APM vol. 3).</summary>
    public static bool SysenterInLongMode(Vendor vendor) => vendor == Vendor.Intel;

    /// <summary>SYSENTER_ESP and SYSENTER_EIP hold 64 bits and must be canonical (SDM vol. 4). On AMD they hold 32 (APM vol. 2, 6.1.2).</summary>
    public static bool SysenterAddressesAre64Bit(Vendor vendor) => vendor == Vendor.Intel;

    /// <summary>Setting bits 63-32 of IA32_FMASK is #GP(0) (SDM vol. 4). AMD drops them (APM vol. 2, 6.1.1: reserved, read as zero).</summary>
    public static bool FmaskRefusesUpperHalf(Vendor vendor) => vendor == Vendor.Intel;

    /// <summary>
    /// The EFER bits that software may write; the others are reserved or belong to features that the emulated processors lack, and are
    /// #GP(0). LMA is among them because writing it is harmless: the value is ignored.
    /// </summary>
    public static ulong WritableEfer(Vendor vendor) => vendor == Vendor.Intel
        ? Efer.SCE | Efer.LME | Efer.LMA | Efer.NXE
        : Efer.SCE | Efer.LME | Efer.LMA | Efer.NXE | Efer.SVME | Efer.LMSLE | Efer.FFXSR | Efer.TCE;
}
