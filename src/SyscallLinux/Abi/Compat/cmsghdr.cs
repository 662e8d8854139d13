using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The head of a control message: cmsg(3), as i386 lays it out.</summary>
[CType("struct cmsghdr")]
public struct cmsghdr
{
    [CType("__kernel_size_t")] public uint cmsg_len;
    [Value<SockoptLevel>] public int cmsg_level;

    /// <summary>Of level <c>SOL_SOCKET</c>.</summary>
    [Value<ScmTypes>] public int cmsg_type;
}
