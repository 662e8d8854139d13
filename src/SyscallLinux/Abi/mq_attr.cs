using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The attributes of a message queue: mq_getattr(3).</summary>
[CompatLayout<Compat.mq_attr>]
[CType("struct mq_attr")]
public unsafe struct mq_attr
{
    /// <summary><c>O_NONBLOCK</c> or nothing.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Flags)] public long mq_flags;

    [CType("__kernel_long_t")] public long mq_maxmsg;
    [CType("__kernel_long_t")] public long mq_msgsize;
    [CType("__kernel_long_t")] public long mq_curmsgs;
    [CType("__kernel_long_t[4]")] public fixed long __reserved[4];
}
