namespace SyscallGen.Emission;

/// <summary>Which registers hold the arguments of a call: SC_X86_64_REGS_TO_ARGS and SC_IA32_REGS_TO_ARGS (arch/x86/include/asm/syscall_wrapper.h).</summary>
internal static class Abi
{
    public static readonly string[] X64 = ["di", "si", "dx", "r10", "r8", "r9"];

    public static readonly string[] Ia32 = ["bx", "cx", "dx", "si", "di", "bp"];
}
