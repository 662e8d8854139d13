using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Sockets.</content>
public sealed partial class LinuxTable
{
    // Making and naming.

    [Syscall(41, Ia32 = 359)]
    public partial long Socket(int family, int type, int protocol);

    [Syscall(53, Ia32 = 360)]
    public partial long SocketPair(int family, int type, int protocol, UserPtr<int> usockvec);

    [Syscall(49, Ia32 = 361)]
    public partial long Bind(int fd, UserPtr<sockaddr> umyaddr, int addrlen);

    [Syscall(50, Ia32 = 363)]
    public partial long Listen(int fd, int backlog);

    /// <summary>Not in the i386 table, where accept4 stands for it.</summary>
    [Syscall(43)]
    public partial long Accept(int fd, UserPtr<sockaddr> upeer_sockaddr, UserPtr<int> upeer_addrlen);

    [Syscall(288, Ia32 = 364)]
    public partial long Accept4(int fd, UserPtr<sockaddr> upeer_sockaddr, UserPtr<int> upeer_addrlen, int flags);

    [Syscall(42, Ia32 = 362)]
    public partial long Connect(int fd, UserPtr<sockaddr> uservaddr, int addrlen);

    [Syscall(48, Ia32 = 373)]
    public partial long Shutdown(int fd, int how);

    [Syscall(51, Ia32 = 367)]
    public partial long GetSockName(int fd, UserPtr<sockaddr> usockaddr, UserPtr<int> usockaddr_len);

    [Syscall(52, Ia32 = 368)]
    public partial long GetPeerName(int fd, UserPtr<sockaddr> usockaddr, UserPtr<int> usockaddr_len);

    // Options.

    [Syscall(54, Ia32 = 366)]
    public partial long SetSockOpt(int fd, int level, int optname, UserPtr<byte> optval, int optlen);

    [Syscall(55, Ia32 = 365)]
    public partial long GetSockOpt(int fd, int level, int optname, UserPtr<byte> optval, UserPtr<int> optlen);

    // Sending.

    [Syscall(44, Ia32 = 369)]
    public partial long SendTo(int fd, UserPtr buff, nuint len, uint flags, UserPtr<sockaddr> addr, int addr_len);

    [Syscall(46, Ia32 = 370)]
    public partial long SendMsg(int fd, UserPtr<user_msghdr> msg, uint flags);

    [Syscall(307, Ia32 = 345)]
    public partial long SendMmsg(int fd, UserPtr<mmsghdr> mmsg, uint vlen, uint flags);

    // Receiving.

    [Syscall(45, Ia32 = 371)]
    public partial long RecvFrom(int fd, UserPtr ubuf, nuint size, uint flags, UserPtr<sockaddr> addr, UserPtr<int> addr_len);

    [Syscall(47, Ia32 = 372)]
    public partial long RecvMsg(int fd, UserPtr<user_msghdr> msg, uint flags);

    [Syscall(299, Ia32 = 417, Ia32TableName = "recvmmsg_time64")]
    public partial long RecvMmsg(int fd, UserPtr<mmsghdr> mmsg, uint vlen, uint flags, UserPtr<__kernel_timespec> timeout);
}
