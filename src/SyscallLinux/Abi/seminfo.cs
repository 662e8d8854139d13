using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits of semaphores: <c>IPC_INFO</c> of semctl(2).</summary>
[CType("struct seminfo")]
public struct seminfo
{
    public int semmap;
    public int semmni;
    public int semmns;
    public int semmnu;
    public int semmsl;
    public int semopm;
    public int semume;
    public int semusz;
    public int semvmx;
    public int semaem;
}
