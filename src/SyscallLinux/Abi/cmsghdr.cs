using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a control message: cmsg(3).</summary>
[CompatLayout<Compat.cmsghdr>]
[CType("struct cmsghdr")]
public struct cmsghdr
{
    [CType("__kernel_size_t")] public ulong cmsg_len;
    [Value<SockoptLevel>] public int cmsg_level;

    /// <summary>Of level <c>SOL_SOCKET</c>.</summary>
    [Value<ScmTypes>] public int cmsg_type;
}
