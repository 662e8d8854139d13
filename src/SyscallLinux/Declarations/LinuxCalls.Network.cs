using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Sockets.</content>
public partial class LinuxCalls
{
    // Making and naming.

    [Syscall(41, Ia32 = 359)]
    [Operations<ISocketOperations>(nameof(family))]
    [Errors(
        nameof(EACCES), nameof(EAFNOSUPPORT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOBUFS), nameof(ENOMEM),
        nameof(EPROTONOSUPPORT))]
    [return: Fd]
    public virtual partial long Socket(
        SyscallContext context,
        [Value<AddressFamily>] int family,
        [Value<SocketType>] int type,
        [Value<IpProtocol>] int protocol);

    [Syscall(53, Ia32 = 360)]
    [Operations<ISocketPairOperations>(nameof(family))]
    [Errors(nameof(EAFNOSUPPORT), nameof(EFAULT), nameof(EMFILE), nameof(ENFILE), nameof(EOPNOTSUPP), nameof(EPROTONOSUPPORT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SocketPair(
        SyscallContext context,
        [Value<AddressFamily>] int family,
        [Value<SocketType>] int type,
        [Value<IpProtocol>] int protocol,
        [Out(Fixed = 2)] UserPtr<int> usockvec);

    [Syscall(49, Ia32 = 361)]
    [Errors(
        nameof(EACCES), nameof(EADDRINUSE), nameof(EBADF), nameof(EINVAL), nameof(ENOTSOCK), nameof(EADDRNOTAVAIL), nameof(EFAULT),
        nameof(ELOOP), nameof(ENAMETOOLONG), nameof(ENOENT), nameof(ENOMEM), nameof(ENOTDIR), nameof(EROFS))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Bind(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), In(nameof(addrlen))] UserPtr<sockaddr> umyaddr,
        [Size] int addrlen);

    [Syscall(50, Ia32 = 363)]
    [Errors(nameof(EADDRINUSE), nameof(EBADF), nameof(ENOTSOCK), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Listen(SyscallContext context, [Fd] int fd, [Meaning(ArgumentKind.Count)] int backlog);

    /// <summary>Not in the i386 table, where accept4 stands for it.</summary>
    [Syscall(43)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(ECONNABORTED), nameof(EFAULT), nameof(EINTR), nameof(EINVAL),
        nameof(EMFILE), nameof(ENFILE), nameof(ENOBUFS), nameof(ENOMEM), nameof(ENOTSOCK), nameof(EOPNOTSUPP), nameof(EPERM),
        nameof(ESOCKTNOSUPPORT), nameof(EPROTONOSUPPORT), nameof(ETIMEDOUT))]
    [return: Fd]
    public virtual partial long Accept(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), Out(LengthAt = nameof(upeer_addrlen), FilledAt = nameof(upeer_addrlen)), Nullable] UserPtr<sockaddr> upeer_sockaddr,
        [InOut, Nullable(Sometimes = true)] UserPtr<int> upeer_addrlen);

    [Syscall(288, Ia32 = 364)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(ECONNABORTED), nameof(EFAULT), nameof(EINTR), nameof(EINVAL),
        nameof(EMFILE), nameof(ENFILE), nameof(ENOBUFS), nameof(ENOMEM), nameof(ENOTSOCK), nameof(EOPNOTSUPP), nameof(EPERM),
        nameof(ESOCKTNOSUPPORT), nameof(EPROTONOSUPPORT), nameof(ETIMEDOUT))]
    [return: Fd]
    public virtual partial long Accept4(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), Out(LengthAt = nameof(upeer_addrlen), FilledAt = nameof(upeer_addrlen)), Nullable] UserPtr<sockaddr> upeer_sockaddr,
        [InOut, Nullable(Sometimes = true)] UserPtr<int> upeer_addrlen,
        [Flags<Accept4Flags>] int flags);

    [Syscall(42, Ia32 = 362)]
    [Errors(
        nameof(EACCES), nameof(EPERM), nameof(EADDRINUSE), nameof(EADDRNOTAVAIL), nameof(EAFNOSUPPORT), nameof(EAGAIN), nameof(EALREADY),
        nameof(EBADF), nameof(ECONNREFUSED), nameof(EFAULT), nameof(EINPROGRESS), nameof(EINTR), nameof(EISCONN), nameof(ENETUNREACH),
        nameof(ENOTSOCK), nameof(EPROTOTYPE), nameof(ETIMEDOUT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Connect(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), In(nameof(addrlen))] UserPtr<sockaddr> uservaddr,
        [Size] int addrlen);

    [Syscall(48, Ia32 = 373)]
    [Errors(nameof(EBADF), nameof(EINVAL), nameof(ENOTCONN), nameof(ENOTSOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Shutdown(SyscallContext context, [Fd] int fd, [Value<ShutdownHow>] int how);

    [Syscall(51, Ia32 = 367)]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOBUFS), nameof(ENOTSOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetSockName(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), Out(LengthAt = nameof(usockaddr_len), FilledAt = nameof(usockaddr_len))] UserPtr<sockaddr> usockaddr,
        [InOut] UserPtr<int> usockaddr_len);

    [Syscall(52, Ia32 = 368)]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOBUFS), nameof(ENOTCONN), nameof(ENOTSOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetPeerName(
        SyscallContext context,
        [Fd] int fd,
        [Meaning(ArgumentKind.SocketAddress), Out(LengthAt = nameof(usockaddr_len), FilledAt = nameof(usockaddr_len))] UserPtr<sockaddr> usockaddr,
        [InOut] UserPtr<int> usockaddr_len);

    // Options.

    [Syscall(54, Ia32 = 366)]
    [Operations<ISetSockOptOperations>(nameof(level), nameof(optname))]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOPROTOOPT), nameof(ENOTSOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetSockOpt(
        SyscallContext context,
        [Fd] int fd,
        [Value<SockoptLevel>] int level,
        [Value<SockoptName>(By = nameof(level))] int optname,
        [In(nameof(optlen)), Recorded(RecordedAs.Nothing)] UserPtr<byte> optval,
        [Size] int optlen);

    [Syscall(55, Ia32 = 365)]
    [Operations<IGetSockOptOperations>(nameof(level), nameof(optname))]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOPROTOOPT), nameof(ENOTSOCK))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetSockOpt(
        SyscallContext context,
        [Fd] int fd,
        [Value<SockoptLevel>] int level,
        [Value<SockoptName>(By = nameof(level))] int optname,
        [Out(LengthAt = nameof(optlen), FilledAt = nameof(optlen))] UserPtr<byte> optval,
        [InOut] UserPtr<int> optlen);

    // Sending.

    [Syscall(44, Ia32 = 369)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EALREADY), nameof(EBADF), nameof(ECONNRESET), nameof(EDESTADDRREQ),
        nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EISCONN), nameof(EMSGSIZE), nameof(ENOBUFS), nameof(ENOMEM), nameof(ENOTCONN),
        nameof(ENOTSOCK), nameof(EOPNOTSUPP), nameof(EPIPE))]
    [return: Size]
    public virtual partial long SendTo(
        SyscallContext context,
        [Fd] int fd,
        [In(nameof(len))] UserPtr buff,
        [Size] nuint len,
        [Flags<MsgFlags>] uint flags,
        [Meaning(ArgumentKind.SocketAddress), In(nameof(addr_len)), Nullable] UserPtr<sockaddr> addr,
        [Size] int addr_len);

    [Syscall(46, Ia32 = 370)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EALREADY), nameof(EBADF), nameof(ECONNRESET), nameof(EDESTADDRREQ),
        nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EISCONN), nameof(EMSGSIZE), nameof(ENOBUFS), nameof(ENOMEM), nameof(ENOTCONN),
        nameof(ENOTSOCK), nameof(EOPNOTSUPP), nameof(EPIPE))]
    [return: Size]
    public virtual partial long SendMsg(
        SyscallContext context,
        [Fd] int fd,
        [In(Data = Direction.In)] UserPtr<msghdr> msg,
        [Flags<MsgFlags>] uint flags);

    [Syscall(307, Ia32 = 345)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EALREADY), nameof(EBADF), nameof(ECONNRESET), nameof(EDESTADDRREQ),
        nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(EISCONN), nameof(EMSGSIZE), nameof(ENOBUFS), nameof(ENOMEM), nameof(ENOTCONN),
        nameof(ENOTSOCK), nameof(EOPNOTSUPP), nameof(EPIPE))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long SendMmsg(
        SyscallContext context,
        [Fd] int fd,
        [InOut(nameof(vlen), Unit = LengthUnit.Elements, Data = Direction.In)] UserPtr<mmsghdr> mmsg,
        [Meaning(ArgumentKind.Count)] uint vlen,
        [Flags<MsgFlags>] uint flags);

    // Receiving.

    [Syscall(45, Ia32 = 371)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(ECONNREFUSED), nameof(EFAULT), nameof(EINTR), nameof(EINVAL),
        nameof(ENOMEM), nameof(ENOTCONN), nameof(ENOTSOCK))]
    [return: Size]
    public virtual partial long RecvFrom(
        SyscallContext context,
        [Fd] int fd,
        [Out(nameof(size), Filled = Filled.Result)] UserPtr ubuf,
        [Size] nuint size,
        [Flags<MsgFlags>] uint flags,
        [Meaning(ArgumentKind.SocketAddress), Out(LengthAt = nameof(addr_len), FilledAt = nameof(addr_len)), Nullable] UserPtr<sockaddr> addr,
        [InOut, Nullable(Sometimes = true)] UserPtr<int> addr_len);

    [Syscall(47, Ia32 = 372)]
    [Errors(
        nameof(EAGAIN), nameof(EWOULDBLOCK), nameof(EBADF), nameof(ECONNREFUSED), nameof(EFAULT), nameof(EINTR), nameof(EINVAL),
        nameof(ENOMEM), nameof(ENOTCONN), nameof(ENOTSOCK))]
    [return: Size]
    public virtual partial long RecvMsg(
        SyscallContext context,
        [Fd] int fd,
        [InOut(Data = Direction.Out)] UserPtr<msghdr> msg,
        [Flags<MsgFlags>] uint flags);

    [Syscall(299, Ia32 = 417, Ia32TableName = "recvmmsg_time64")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long RecvMmsg(
        SyscallContext context,
        [Fd] int fd,
        [InOut(nameof(vlen), Unit = LengthUnit.Elements, Filled = Filled.Result, Data = Direction.Out)] UserPtr<mmsghdr> mmsg,
        [Meaning(ArgumentKind.Count)] uint vlen,
        [Flags<MsgFlags>] uint flags,
        [InOut, Nullable] UserPtr<timespec> timeout);
}
