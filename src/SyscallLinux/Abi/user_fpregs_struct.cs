using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The floating-point registers: <c>PTRACE_GETFPREGS</c>.</summary>
[CompatLayout<Compat.user_fpregs_struct>]
[CType("struct user_fpregs_struct")]
public unsafe struct user_fpregs_struct
{
    public ushort cwd;
    public ushort swd;
    public ushort ftw;
    public ushort fop;
    public ulong rip;
    public ulong rdp;
    public uint mxcsr;
    public uint mxcsr_mask;
    [CType("unsigned int[32]")] public fixed uint st_space[32];
    [CType("unsigned int[64]")] public fixed uint xmm_space[64];
    [CType("unsigned int[24]")] public fixed uint padding[24];
}
