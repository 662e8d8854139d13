using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A message of a queue: msgsnd(2), as i386 lays it out.</summary>
[CType("struct msgbuf")]
public unsafe struct msgbuf
{
    [Meaning(ArgumentKind.Number)] public int mtype;
    [CType("char[1]")] public fixed byte mtext[1];
}
