using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>ioctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IIoctlOperations
{
    [Operation(IoctlCmds.TCGETS)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCGETS([Out] UserPtr<termios> arg);

    [Operation(IoctlCmds.TCSETS)]
    [Operation(IoctlCmds.TCSETSW)]
    [Operation(IoctlCmds.TCSETSF)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCSETS([In] ReadOnlyUserPtr<termios> arg);

    [Operation(IoctlCmds.TCGETS2)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCGETS2([Out] UserPtr<termios2> arg);

    [Operation(IoctlCmds.TCSETS2)]
    [Operation(IoctlCmds.TCSETSW2)]
    [Operation(IoctlCmds.TCSETSF2)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCSETS2([In] ReadOnlyUserPtr<termios2> arg);

    [Operation(IoctlCmds.TCGETA)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCGETA([Out] UserPtr<termio> arg);

    [Operation(IoctlCmds.TCSETA)]
    [Operation(IoctlCmds.TCSETAW)]
    [Operation(IoctlCmds.TCSETAF)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCSETA([In] ReadOnlyUserPtr<termio> arg);

    [Operation(IoctlCmds.TCSBRK)]
    [Operation(IoctlCmds.TCSBRKP)]
    [Operation(IoctlCmds.TCXONC)]
    [Operation(IoctlCmds.TCFLSH)]
    [Operation(IoctlCmds.TIOCSCTTY)]
    [Operation(IoctlCmds.BLKRASET)]
    [Operation(IoctlCmds.BLKFRASET)]
    [Operation(IoctlCmds.LOOP_CTL_ADD)]
    [Operation(IoctlCmds.LOOP_CTL_REMOVE)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_ENABLE)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_DISABLE)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_RESET)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_REFRESH)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_PAUSE_OUTPUT)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCSBRK([Meaning(ArgumentKind.Number)] ulong arg);

    [Operation(IoctlCmds.TIOCGWINSZ)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCGWINSZ([Out] UserPtr<winsize> arg);

    [Operation(IoctlCmds.TIOCSWINSZ)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCSWINSZ([In] ReadOnlyUserPtr<winsize> arg);

    [Operation(IoctlCmds.TIOCGPGRP)]
    [Operation(IoctlCmds.TIOCGSID)]
    [Operation(IoctlCmds.TIOCOUTQ)]
    [Operation(IoctlCmds.FIONREAD)]
    [Operation(IoctlCmds.TIOCMGET)]
    [Operation(IoctlCmds.TIOCGETD)]
    [Operation(IoctlCmds.TIOCGPTN)]
    [Operation(IoctlCmds.TIOCGPTLCK)]
    [Operation(IoctlCmds.TIOCGPKT)]
    [Operation(IoctlCmds.TIOCGEXCL)]
    [Operation(IoctlCmds.TIOCGDEV)]
    [Operation(IoctlCmds.TIOCGSOFTCAR)]
    [Operation(IoctlCmds.FIGETBSZ)]
    [Operation(IoctlCmds.FS_IOC_GETFLAGS)]
    [Operation(IoctlCmds.FS_IOC_GETVERSION)]
    [Operation(IoctlCmds.BLKROGET)]
    [Operation(IoctlCmds.BLKSSZGET)]
    [Operation(IoctlCmds.BLKBSZGET)]
    [Operation(IoctlCmds.BLKPBSZGET)]
    [Operation(IoctlCmds.BLKIOMIN)]
    [Operation(IoctlCmds.BLKIOOPT)]
    [Operation(IoctlCmds.BLKALIGNOFF)]
    [Operation(IoctlCmds.RNDGETENTCNT)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCGPGRP([Out] UserPtr<int> arg);

    [Operation(IoctlCmds.TIOCSPGRP)]
    [Operation(IoctlCmds.TIOCMBIS)]
    [Operation(IoctlCmds.TIOCMBIC)]
    [Operation(IoctlCmds.TIOCMSET)]
    [Operation(IoctlCmds.TIOCSETD)]
    [Operation(IoctlCmds.TIOCPKT)]
    [Operation(IoctlCmds.TIOCSPTLCK)]
    [Operation(IoctlCmds.TIOCSSOFTCAR)]
    [Operation(IoctlCmds.FIONBIO)]
    [Operation(IoctlCmds.FIOASYNC)]
    [Operation(IoctlCmds.FS_IOC_SETFLAGS)]
    [Operation(IoctlCmds.FS_IOC_SETVERSION)]
    [Operation(IoctlCmds.BLKROSET)]
    [Operation(IoctlCmds.RNDADDTOENTCNT)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCSPGRP([In] ReadOnlyUserPtr<int> arg);

    [Operation(IoctlCmds.TIOCEXCL)]
    [Operation(IoctlCmds.TIOCNXCL)]
    [Operation(IoctlCmds.TIOCNOTTY)]
    [Operation(IoctlCmds.TIOCCONS)]
    [Operation(IoctlCmds.TIOCSBRK)]
    [Operation(IoctlCmds.TIOCCBRK)]
    [Operation(IoctlCmds.TIOCVHANGUP)]
    [Operation(IoctlCmds.FIOCLEX)]
    [Operation(IoctlCmds.FIONCLEX)]
    [Operation(IoctlCmds.FIFREEZE)]
    [Operation(IoctlCmds.FITHAW)]
    [Operation(IoctlCmds.BLKRRPART)]
    [Operation(IoctlCmds.BLKFLSBUF)]
    [Operation(IoctlCmds.LOOP_CLR_FD)]
    [Operation(IoctlCmds.LOOP_SET_CAPACITY)]
    [Operation(IoctlCmds.LOOP_CTL_GET_FREE)]
    [Operation(IoctlCmds.RNDZAPENTCNT)]
    [Operation(IoctlCmds.RNDCLEARPOOL)]
    [Operation(IoctlCmds.RNDRESEEDCRNG)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCEXCL([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(IoctlCmds.TIOCSTI)]
    [return: Meaning(ArgumentKind.Zero)]
    long TIOCSTI([Meaning(ArgumentKind.Pointer), In] ReadOnlyUserPtr<byte> arg);

    [Operation(IoctlCmds.TIOCGPTPEER)]
    [return: Fd]
    long TIOCGPTPEER([Flags<OpenFlags>] ulong arg);

    [Operation(IoctlCmds.FIOQSIZE)]
    [return: Meaning(ArgumentKind.Zero)]
    long FIOQSIZE([Out] UserPtr<loff_t> arg);

    [Operation(IoctlCmds.FIBMAP)]
    [return: Meaning(ArgumentKind.Zero)]
    long FIBMAP([InOut] UserPtr<int> arg);

    [Operation(IoctlCmds.FITRIM)]
    [return: Meaning(ArgumentKind.Zero)]
    long FITRIM([InOut] UserPtr<fstrim_range> arg);

    [Operation(IoctlCmds.FICLONE)]
    [Operation(IoctlCmds.LOOP_SET_FD)]
    [Operation(IoctlCmds.LOOP_CHANGE_FD)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_SET_OUTPUT)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_SET_BPF)]
    [return: Meaning(ArgumentKind.Zero)]
    long FICLONE([Fd] int arg);

    [Operation(IoctlCmds.FICLONERANGE)]
    [return: Meaning(ArgumentKind.Zero)]
    long FICLONERANGE([In] ReadOnlyUserPtr<file_clone_range> arg);

    [Operation(IoctlCmds.FS_IOC_FIEMAP)]
    [return: Meaning(ArgumentKind.Zero)]
    long FS_IOC_FIEMAP([InOut] UserPtr<fiemap> arg);

    [Operation(IoctlCmds.FS_IOC_FSGETXATTR)]
    [return: Meaning(ArgumentKind.Zero)]
    long FS_IOC_FSGETXATTR([Out] UserPtr<fsxattr> arg);

    [Operation(IoctlCmds.FS_IOC_FSSETXATTR)]
    [return: Meaning(ArgumentKind.Zero)]
    long FS_IOC_FSSETXATTR([In] ReadOnlyUserPtr<fsxattr> arg);

    [Operation(IoctlCmds.FS_IOC_GETFSLABEL)]
    [return: Meaning(ArgumentKind.Zero)]
    long FS_IOC_GETFSLABEL([Out(Fixed = 256)] UserPtr arg);

    [Operation(IoctlCmds.FS_IOC_SETFSLABEL)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_SET_FILTER)]
    [return: Meaning(ArgumentKind.Zero)]
    long FS_IOC_SETFSLABEL([CString] ReadOnlyUserPtr<byte> arg);

    [Operation(IoctlCmds.BLKGETSIZE)]
    [Operation(IoctlCmds.BLKRAGET)]
    [Operation(IoctlCmds.BLKFRAGET)]
    [return: Meaning(ArgumentKind.Zero)]
    long BLKGETSIZE([Out] UserPtr<ulong> arg);

    [Operation(IoctlCmds.BLKGETSIZE64)]
    [Operation(IoctlCmds.BLKGETDISKSEQ)]
    [Operation(IoctlCmds.NS_GET_MNTNS_ID)]
    [Operation(IoctlCmds.NS_GET_ID)]
    [Operation(IoctlCmds.PERF_EVENT_IOC_ID)]
    [return: Meaning(ArgumentKind.Zero)]
    long BLKGETSIZE64([Out] UserPtr<u64> arg);

    [Operation(IoctlCmds.BLKSECTGET)]
    [Operation(IoctlCmds.BLKROTATIONAL)]
    [return: Meaning(ArgumentKind.Zero)]
    long BLKSECTGET([Out] UserPtr<ushort> arg);

    [Operation(IoctlCmds.BLKDISCARD)]
    [Operation(IoctlCmds.BLKSECDISCARD)]
    [Operation(IoctlCmds.BLKZEROOUT)]
    [return: Meaning(ArgumentKind.Zero)]
    long BLKDISCARD([In(Fixed = 2)] ReadOnlyUserPtr<u64> arg);

    [Operation(IoctlCmds.SIOCGIFNAME)]
    [Operation(IoctlCmds.SIOCGIFFLAGS)]
    [Operation(IoctlCmds.SIOCGIFADDR)]
    [Operation(IoctlCmds.SIOCGIFDSTADDR)]
    [Operation(IoctlCmds.SIOCGIFBRDADDR)]
    [Operation(IoctlCmds.SIOCGIFNETMASK)]
    [Operation(IoctlCmds.SIOCGIFMETRIC)]
    [Operation(IoctlCmds.SIOCGIFMTU)]
    [Operation(IoctlCmds.SIOCGIFHWADDR)]
    [Operation(IoctlCmds.SIOCGIFINDEX)]
    [Operation(IoctlCmds.SIOCGIFMAP)]
    [Operation(IoctlCmds.SIOCGIFTXQLEN)]
    [return: Meaning(ArgumentKind.Zero)]
    long SIOCGIFNAME([InOut] UserPtr<ifreq> arg);

    [Operation(IoctlCmds.SIOCSIFFLAGS)]
    [Operation(IoctlCmds.SIOCSIFADDR)]
    [Operation(IoctlCmds.SIOCSIFDSTADDR)]
    [Operation(IoctlCmds.SIOCSIFBRDADDR)]
    [Operation(IoctlCmds.SIOCSIFNETMASK)]
    [Operation(IoctlCmds.SIOCSIFMETRIC)]
    [Operation(IoctlCmds.SIOCSIFMTU)]
    [Operation(IoctlCmds.SIOCSIFHWADDR)]
    [Operation(IoctlCmds.SIOCSIFNAME)]
    [Operation(IoctlCmds.SIOCSIFMAP)]
    [Operation(IoctlCmds.SIOCSIFTXQLEN)]
    [return: Meaning(ArgumentKind.Zero)]
    long SIOCSIFFLAGS([In] ReadOnlyUserPtr<ifreq> arg);

    [Operation(IoctlCmds.SIOCGIFCONF)]
    [return: Meaning(ArgumentKind.Zero)]
    long SIOCGIFCONF([InOut] UserPtr<ifconf> arg);

    [Operation(IoctlCmds.LOOP_GET_STATUS64)]
    [return: Meaning(ArgumentKind.Zero)]
    long LOOP_GET_STATUS64([Out] UserPtr<loop_info64> arg);

    [Operation(IoctlCmds.LOOP_SET_STATUS64)]
    [return: Meaning(ArgumentKind.Zero)]
    long LOOP_SET_STATUS64([In] ReadOnlyUserPtr<loop_info64> arg);

    [Operation(IoctlCmds.NS_GET_USERNS)]
    [Operation(IoctlCmds.NS_GET_PARENT)]
    [Operation(IoctlCmds.PIDFD_GET_CGROUP_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_IPC_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_MNT_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_NET_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_PID_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_USER_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_UTS_NAMESPACE)]
    [Operation(IoctlCmds.PIDFD_GET_TIME_NAMESPACE)]
    [return: Fd]
    long NS_GET_USERNS([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(IoctlCmds.NS_GET_NSTYPE)]
    [return: Value<SetnsType>]
    long NS_GET_NSTYPE([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(IoctlCmds.NS_GET_OWNER_UID)]
    [return: Meaning(ArgumentKind.Zero)]
    long NS_GET_OWNER_UID([Out] UserPtr<uid_t> arg);

    [Operation(IoctlCmds.UFFDIO_API)]
    [return: Meaning(ArgumentKind.Zero)]
    long UFFDIO_API([InOut] UserPtr<uffdio_api> arg);

    [Operation(IoctlCmds.UFFDIO_REGISTER)]
    [return: Meaning(ArgumentKind.Zero)]
    long UFFDIO_REGISTER([InOut] UserPtr<uffdio_register> arg);

    [Operation(IoctlCmds.PERF_EVENT_IOC_PERIOD)]
    [Operation(IoctlCmds.SECCOMP_IOCTL_NOTIF_ID_VALID)]
    [return: Meaning(ArgumentKind.Zero)]
    long PERF_EVENT_IOC_PERIOD([In] ReadOnlyUserPtr<u64> arg);

    [Operation(IoctlCmds.SECCOMP_IOCTL_NOTIF_RECV)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_IOCTL_NOTIF_RECV([InOut] UserPtr<seccomp_notif> arg);

    [Operation(IoctlCmds.SECCOMP_IOCTL_NOTIF_SEND)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_IOCTL_NOTIF_SEND([InOut] UserPtr<seccomp_notif_resp> arg);

    [Operation(IoctlCmds.SECCOMP_IOCTL_NOTIF_ADDFD)]
    [return: Meaning(ArgumentKind.Zero)]
    long SECCOMP_IOCTL_NOTIF_ADDFD([In] ReadOnlyUserPtr<seccomp_notif_addfd> arg);

    [Operation(IoctlCmds.PIDFD_GET_INFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long PIDFD_GET_INFO([InOut] UserPtr<pidfd_info> arg);

    [Operation(IoctlCmds.HDIO_GETGEO)]
    [return: Meaning(ArgumentKind.Zero)]
    long HDIO_GETGEO([Out] UserPtr<hd_geometry> arg);
}
