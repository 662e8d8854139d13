using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The attributes of a message queue: mq_getattr(3), as i386 lays it out.</summary>
[CType("struct mq_attr")]
public unsafe struct mq_attr
{
    /// <summary><c>O_NONBLOCK</c> or nothing.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Flags)] public int mq_flags;

    [CType("__kernel_long_t")] public int mq_maxmsg;
    [CType("__kernel_long_t")] public int mq_msgsize;
    [CType("__kernel_long_t")] public int mq_curmsgs;
    [CType("__kernel_long_t[4]")] public fixed int __reserved[4];
}
