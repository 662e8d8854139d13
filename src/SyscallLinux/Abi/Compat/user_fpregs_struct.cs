using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The floating-point registers: <c>PTRACE_GETFPREGS</c>, as i386 lays it out.</summary>
[CType("struct user_fpregs_struct")]
public unsafe struct user_fpregs_struct
{
    public uint cwd;
    public uint swd;
    public uint twd;
    public uint fip;
    public uint fcs;
    public uint foo;
    public uint fos;
    [CType("unsigned int[20]")] public fixed uint st_space[20];
}
