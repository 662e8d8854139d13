using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The credentials of a peer: <c>SCM_CREDENTIALS</c>.</summary>
[CType("struct ucred")]
public struct ucred
{
    [Pid] public int pid;
    [Meaning(ArgumentKind.Uid)] public uint uid;
    [Meaning(ArgumentKind.Gid)] public uint gid;
}
