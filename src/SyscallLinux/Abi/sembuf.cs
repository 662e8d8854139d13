using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An operation on a semaphore: semop(2).</summary>
[CType("struct sembuf")]
public struct sembuf
{
    public ushort sem_num;
    public short sem_op;
    [Flags<SemopFlags>] public short sem_flg;
}
