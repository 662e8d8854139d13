using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits of shared memory: <c>IPC_INFO</c> of shmctl(2).</summary>
[CompatLayout<Compat.shminfo>]
[CType("struct shminfo64")]
public struct shminfo
{
    public ulong shmmax;
    public ulong shmmin;
    public ulong shmmni;
    public ulong shmseg;
    public ulong shmall;
    public ulong __unused1;
    public ulong __unused2;
    public ulong __unused3;
    public ulong __unused4;
}
