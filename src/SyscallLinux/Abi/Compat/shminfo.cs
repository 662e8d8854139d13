using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Limits of shared memory: <c>IPC_INFO</c> of shmctl(2), as i386 lays it out.</summary>
[CType("struct shminfo64")]
public struct shminfo
{
    [CType("unsigned long")] public uint shmmax;
    [CType("unsigned long")] public uint shmmin;
    [CType("unsigned long")] public uint shmmni;
    [CType("unsigned long")] public uint shmseg;
    [CType("unsigned long")] public uint shmall;
    [CType("unsigned long")] public uint __unused1;
    [CType("unsigned long")] public uint __unused2;
    [CType("unsigned long")] public uint __unused3;
    [CType("unsigned long")] public uint __unused4;
}
