using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The attributes of a message queue: mq_getattr(3).</summary>
[CompatLayout<Compat.mq_attr>]
[CType("struct mq_attr")]
public unsafe struct mq_attr
{
    /// <summary><c>O_NONBLOCK</c> or nothing.</summary>
    [Meaning(ArgumentKind.Flags)] public __kernel_long_t mq_flags;

    public __kernel_long_t mq_maxmsg;
    public __kernel_long_t mq_msgsize;
    public __kernel_long_t mq_curmsgs;
    [CType("__kernel_long_t[4]")] public fixed __kernel_long_t __reserved[4];
}
