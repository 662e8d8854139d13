using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Limits of message queues: <c>IPC_INFO</c> of msgctl(2).</summary>
[CType("struct msginfo")]
public struct msginfo
{
    public int msgpool;
    public int msgmap;
    public int msgmax;
    public int msgmnb;
    public int msgmni;
    public int msgssz;
    public int msgtql;
    public ushort msgseg;
}
