using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A message of a queue: msgsnd(2).</summary>
[CompatLayout<Compat.msgbuf>]
[CType("struct msgbuf")]
public unsafe struct msgbuf
{
    [Meaning(ArgumentKind.Number)] public long mtype;
    [CType("char[1]")] public fixed byte mtext[1];
}
