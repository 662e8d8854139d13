using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>Linux's names of values, from the headers that each table names; in the order in which strace prints them.</summary>
internal static class FlagSets
{
    private static readonly ImmutableArray<string> s_futexOperations =
    [
        "WAIT", "WAKE", "FD", "REQUEUE", "CMP_REQUEUE", "WAKE_OP", "LOCK_PI", "UNLOCK_PI", "TRYLOCK_PI", "WAIT_BITSET", "WAKE_BITSET", "WAIT_REQUEUE_PI", "CMP_REQUEUE_PI", "LOCK_PI2",
    ];

    /// <summary>asm-generic/fcntl.h.</summary>
    public static FlagSet Open { get; } = new(
        "O_",
        3,
        [(0, "O_RDONLY"), (1, "O_WRONLY"), (2, "O_RDWR"), (3, "O_ACCMODE")],
        [
            (0x40, "O_CREAT"), (0x80, "O_EXCL"), (0x100, "O_NOCTTY"), (0x200, "O_TRUNC"), (0x400, "O_APPEND"), (0x800, "O_NONBLOCK"), (0x101000, "O_SYNC"),
            (0x1000, "O_DSYNC"), (0x4000, "O_DIRECT"), (0x8000, "O_LARGEFILE"), (0x20000, "O_NOFOLLOW"), (0x40000, "O_NOATIME"), (0x80000, "O_CLOEXEC"),
            (0x200000, "O_PATH"), (0x410000, "O_TMPFILE"), (0x10000, "O_DIRECTORY"), (0x2000, "FASYNC"),
        ]);

    /// <summary>The flags of <c>pipe2</c>, <c>dup3</c> and others that take the same bits without an access mode.</summary>
    public static FlagSet NewFile { get; } = new("O_", 0, [], [(0x800, "O_NONBLOCK"), (0x4000, "O_DIRECT"), (0x80000, "O_CLOEXEC")]);

    /// <summary>linux/fcntl.h.</summary>
    public static FlagSet At { get; } = new(
        "AT_",
        0,
        [],
        [(0x100, "AT_SYMLINK_NOFOLLOW"), (0x200, "AT_REMOVEDIR"), (0x400, "AT_SYMLINK_FOLLOW"), (0x800, "AT_NO_AUTOMOUNT"), (0x1000, "AT_EMPTY_PATH")]);

    /// <summary>linux/fcntl.h: <c>faccessat2</c> has its own meaning of one bit.</summary>
    public static FlagSet AccessAt { get; } = At with { Bits = At.Bits.SetItem(1, (0x200, "AT_EACCESS")) };

    /// <summary>unistd.h.</summary>
    public static FlagSet Access { get; } = new("?_OK", 0, [(0, "F_OK")], [(4, "R_OK"), (2, "W_OK"), (1, "X_OK")]);

    /// <summary>linux/fs.h.</summary>
    public static FlagSet Whence { get; } = Choice("SEEK_", "SEEK_SET", "SEEK_CUR", "SEEK_END", "SEEK_DATA", "SEEK_HOLE");

    /// <summary>asm-generic/mman-common.h.</summary>
    public static FlagSet Protection { get; } = new(
        "PROT_", 0, [(0, "PROT_NONE")], [(1, "PROT_READ"), (2, "PROT_WRITE"), (4, "PROT_EXEC"), (8, "PROT_SEM"), (0x1000000, "PROT_GROWSDOWN"), (0x2000000, "PROT_GROWSUP")]);

    /// <summary>asm/mman.h of x86, linux/mman.h, asm-generic/mman-common.h.</summary>
    public static FlagSet Map { get; } = new(
        "MAP_",
        0xf,
        [(0, "MAP_FILE"), (1, "MAP_SHARED"), (2, "MAP_PRIVATE"), (3, "MAP_SHARED_VALIDATE"), (8, "MAP_DROPPABLE")],
        [
            (0x10, "MAP_FIXED"), (0x20, "MAP_ANONYMOUS"), (0x40, "MAP_32BIT"), (0x4000, "MAP_NORESERVE"), (0x8000, "MAP_POPULATE"), (0x10000, "MAP_NONBLOCK"),
            (0x100, "MAP_GROWSDOWN"), (0x800, "MAP_DENYWRITE"), (0x1000, "MAP_EXECUTABLE"), (0x2000, "MAP_LOCKED"), (0x20000, "MAP_STACK"),
            (0x40000, "MAP_HUGETLB"), (0x80000, "MAP_SYNC"), (0x100000, "MAP_FIXED_NOREPLACE"),
        ]);

    /// <summary>asm-generic/mman-common.h.</summary>
    public static FlagSet Advice { get; } = new(
        "MADV_",
        ulong.MaxValue,
        [
            (0, "MADV_NORMAL"), (1, "MADV_RANDOM"), (2, "MADV_SEQUENTIAL"), (3, "MADV_WILLNEED"), (4, "MADV_DONTNEED"), (8, "MADV_FREE"), (9, "MADV_REMOVE"), (10, "MADV_DONTFORK"),
            (11, "MADV_DOFORK"), (12, "MADV_MERGEABLE"), (13, "MADV_UNMERGEABLE"), (14, "MADV_HUGEPAGE"), (15, "MADV_NOHUGEPAGE"), (16, "MADV_DONTDUMP"), (17, "MADV_DODUMP"),
            (18, "MADV_WIPEONFORK"), (19, "MADV_KEEPONFORK"), (20, "MADV_COLD"), (21, "MADV_PAGEOUT"), (22, "MADV_POPULATE_READ"), (23, "MADV_POPULATE_WRITE"), (24, "MADV_DONTNEED_LOCKED"), (25, "MADV_COLLAPSE"),
        ],
        []);

    /// <summary>asm/signal.h of x86.</summary>
    public static FlagSet Signal { get; } = Choice(
        "",
        ["0", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
        "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
        .. RealTimeSignals()]) with { IsDecimal = true };

    /// <summary>asm-generic/signal-defs.h.</summary>
    public static FlagSet SignalMask { get; } = Choice("SIG_", "SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK");

    /// <summary>asm-generic/fcntl.h, linux/fcntl.h.</summary>
    public static FlagSet FcntlCommand { get; } = new(
        "F_",
        ulong.MaxValue,
        [
            (0, "F_DUPFD"), (1, "F_GETFD"), (2, "F_SETFD"), (3, "F_GETFL"), (4, "F_SETFL"), (5, "F_GETLK"), (6, "F_SETLK"), (7, "F_SETLKW"), (8, "F_SETOWN"), (9, "F_GETOWN"),
            (1030, "F_DUPFD_CLOEXEC"), (1031, "F_SETPIPE_SZ"), (1032, "F_GETPIPE_SZ"), (1033, "F_ADD_SEALS"), (1034, "F_GET_SEALS"),
        ],
        []);

    /// <summary>linux/futex.h.</summary>
    public static FlagSet FutexOperation { get; } = new(
        "FUTEX_",
        0xff,
        [.. s_futexOperations.Select(static (name, i) => ((ulong)i, "FUTEX_" + name)), .. s_futexOperations.Select(static (name, i) => (0x80 | (ulong)i, "FUTEX_" + name + "_PRIVATE"))],
        [(0x100, "FUTEX_CLOCK_REALTIME")]);

    /// <summary>linux/futex.h: which waiters are meant.</summary>
    public static FlagSet FutexBitset { get; } = new("", uint.MaxValue, [(uint.MaxValue, "FUTEX_BITSET_MATCH_ANY")], []);

    /// <summary>linux/fcntl.h: <c>F_SETFD</c>.</summary>
    public static FlagSet FdFlags { get; } = new("FD_", 0, [], [(1, "FD_CLOEXEC")]);

    /// <summary>linux/mman.h: <c>mremap</c>.</summary>
    public static FlagSet Remap { get; } = new("MREMAP_", 0, [], [(1, "MREMAP_MAYMOVE"), (2, "MREMAP_FIXED"), (4, "MREMAP_DONTUNMAP")]);

    /// <summary>asm-generic/mman-common.h: <c>msync</c>.</summary>
    public static FlagSet Sync { get; } = new("MS_", 0, [], [(4, "MS_SYNC"), (1, "MS_ASYNC"), (2, "MS_INVALIDATE")]);

    /// <summary>linux/socket.h: flags of sending and receiving.</summary>
    public static FlagSet Message { get; } = new(
        "MSG_",
        0,
        [],
        [
            (1, "MSG_OOB"), (2, "MSG_PEEK"), (4, "MSG_DONTROUTE"), (8, "MSG_CTRUNC"), (0x10, "MSG_PROBE"), (0x20, "MSG_TRUNC"), (0x40, "MSG_DONTWAIT"), (0x80, "MSG_EOR"),
            (0x100, "MSG_WAITALL"), (0x200, "MSG_FIN"), (0x400, "MSG_SYN"), (0x800, "MSG_CONFIRM"), (0x1000, "MSG_RST"), (0x2000, "MSG_ERRQUEUE"), (0x4000, "MSG_NOSIGNAL"),
            (0x8000, "MSG_MORE"), (0x10000, "MSG_WAITFORONE"), (0x40000, "MSG_BATCH"), (0x4000000, "MSG_ZEROCOPY"), (0x20000000, "MSG_FASTOPEN"), (0x40000000, "MSG_CMSG_CLOEXEC"),
        ]);

    /// <summary>sys/socket.h.</summary>
    public static FlagSet Shutdown { get; } = Choice("SHUT_", ["SHUT_RD", "SHUT_WR", "SHUT_RDWR"]);

    /// <summary>linux/fs.h: <c>renameat2</c>.</summary>
    public static FlagSet Rename { get; } = new("RENAME_", 0, [], [(1, "RENAME_NOREPLACE"), (2, "RENAME_EXCHANGE"), (4, "RENAME_WHITEOUT")]);

    /// <summary>asm-generic/fcntl.h: <c>flock</c>.</summary>
    public static FlagSet Lock { get; } = new("LOCK_", 0, [], [(1, "LOCK_SH"), (2, "LOCK_EX"), (4, "LOCK_NB"), (8, "LOCK_UN")]);

    /// <summary>asm-generic/resource.h.</summary>
    public static FlagSet Resource { get; } = Choice(
        "RLIMIT_",
        [
            "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_DATA", "RLIMIT_STACK", "RLIMIT_CORE", "RLIMIT_RSS", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_MEMLOCK", "RLIMIT_AS",
            "RLIMIT_LOCKS", "RLIMIT_SIGPENDING", "RLIMIT_MSGQUEUE", "RLIMIT_NICE", "RLIMIT_RTPRIO", "RLIMIT_RTTIME",
        ]);

    /// <summary>linux/eventpoll.h.</summary>
    public static FlagSet EpollCreate { get; } = new("EPOLL_", 0, [], [(0x80000, "EPOLL_CLOEXEC")]);

    /// <summary>linux/eventfd.h.</summary>
    public static FlagSet EventFd { get; } = new("EFD_", 0, [], [(1, "EFD_SEMAPHORE"), (0x80000, "EFD_CLOEXEC"), (0x800, "EFD_NONBLOCK")]);

    /// <summary>linux/timerfd.h.</summary>
    public static FlagSet TimerFd { get; } = new("TFD_", 0, [], [(0x80000, "TFD_CLOEXEC"), (0x800, "TFD_NONBLOCK")]);

    /// <summary>linux/inotify.h.</summary>
    public static FlagSet Inotify { get; } = new("IN_", 0, [], [(0x80000, "IN_CLOEXEC"), (0x800, "IN_NONBLOCK")]);

    /// <summary>linux/fs.h: <c>umount</c>.</summary>
    public static FlagSet Unmount { get; } = new("MNT_", 0, [], [(1, "MNT_FORCE"), (2, "MNT_DETACH"), (4, "MNT_EXPIRE"), (8, "UMOUNT_NOFOLLOW")]);

    /// <summary>linux/xattr.h.</summary>
    public static FlagSet ExtendedAttribute { get; } = new("XATTR_", 0, [], [(1, "XATTR_CREATE"), (2, "XATTR_REPLACE")]);

    /// <summary>linux/memfd.h.</summary>
    public static FlagSet MemoryFile { get; } = new("MFD_", 0, [], [(1, "MFD_CLOEXEC"), (2, "MFD_ALLOW_SEALING"), (4, "MFD_HUGETLB"), (8, "MFD_NOEXEC_SEAL"), (0x10, "MFD_EXEC")]);

    /// <summary>linux/in.h.</summary>
    public static FlagSet InternetProtocol { get; } = new(
        "IPPROTO_", ulong.MaxValue, [(0, "IPPROTO_IP"), (1, "IPPROTO_ICMP"), (6, "IPPROTO_TCP"), (17, "IPPROTO_UDP"), (58, "IPPROTO_ICMPV6"), (255, "IPPROTO_RAW")], []);

    /// <summary>asm-generic/ioctls.h: those that most programs use.</summary>
    public static FlagSet Ioctl { get; } = new(
        "",
        ulong.MaxValue,
        [
            (0x5401, "TCGETS"), (0x5402, "TCSETS"), (0x5403, "TCSETSW"), (0x5404, "TCSETSF"), (0x540f, "TIOCGPGRP"), (0x5410, "TIOCSPGRP"), (0x5413, "TIOCGWINSZ"),
            (0x5414, "TIOCSWINSZ"), (0x541b, "FIONREAD"), (0x5421, "FIONBIO"), (0x5450, "FIONCLEX"), (0x5451, "FIOCLEX"),
        ],
        []);

    /// <summary>linux/eventpoll.h.</summary>
    public static FlagSet EpollOperation { get; } = new("EPOLL_CTL_", ulong.MaxValue, [(1, "EPOLL_CTL_ADD"), (2, "EPOLL_CTL_DEL"), (3, "EPOLL_CTL_MOD")], []);

    /// <summary>linux/wait.h: <c>waitid</c>.</summary>
    public static FlagSet IdType { get; } = Choice("P_", ["P_ALL", "P_PID", "P_PGID", "P_PIDFD"]);

    /// <summary>linux/time.h.</summary>
    public static FlagSet Clock { get; } = Choice(
        "CLOCK_",
        "CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID", "CLOCK_MONOTONIC_RAW", "CLOCK_REALTIME_COARSE", "CLOCK_MONOTONIC_COARSE",
        "CLOCK_BOOTTIME", "CLOCK_REALTIME_ALARM", "CLOCK_BOOTTIME_ALARM", "CLOCK_SGI_CYCLE", "CLOCK_TAI");

    /// <summary>linux/socket.h.</summary>
    public static FlagSet AddressFamily { get; } = new(
        "AF_", ulong.MaxValue, [(0, "AF_UNSPEC"), (1, "AF_UNIX"), (2, "AF_INET"), (10, "AF_INET6"), (16, "AF_NETLINK"), (17, "AF_PACKET"), (40, "AF_VSOCK")], []);

    /// <summary>linux/net.h.</summary>
    public static FlagSet SocketType { get; } = new(
        "SOCK_",
        0xf,
        [(1, "SOCK_STREAM"), (2, "SOCK_DGRAM"), (3, "SOCK_RAW"), (4, "SOCK_RDM"), (5, "SOCK_SEQPACKET"), (6, "SOCK_DCCP"), (10, "SOCK_PACKET")],
        [(0x80000, "SOCK_CLOEXEC"), (0x800, "SOCK_NONBLOCK")]);

    /// <summary>linux/random.h.</summary>
    public static FlagSet Random { get; } = new("GRND_", 0, [], [(1, "GRND_NONBLOCK"), (2, "GRND_RANDOM"), (4, "GRND_INSECURE")]);

    /// <summary>linux/wait.h.</summary>
    public static FlagSet Wait { get; } = new(
        "W", 0, [], [(1, "WNOHANG"), (2, "WSTOPPED"), (4, "WEXITED"), (8, "WCONTINUED"), (0x1000000, "WNOWAIT"), (0x20000000, "__WNOTHREAD"), (0x40000000, "__WALL"), (0x80000000, "__WCLONE")]);

    /// <summary>asm/prctl.h of x86.</summary>
    public static FlagSet ArchPrctl { get; } = new(
        "ARCH_",
        ulong.MaxValue,
        [(0x1001, "ARCH_SET_GS"), (0x1002, "ARCH_SET_FS"), (0x1003, "ARCH_GET_FS"), (0x1004, "ARCH_GET_GS"), (0x1011, "ARCH_GET_CPUID"), (0x1012, "ARCH_SET_CPUID")],
        []);

    private static IEnumerable<string> RealTimeSignals() => Enumerable.Range(0, 33).Select(static i => string.Create(CultureInfo.InvariantCulture, $"SIGRT_{i}"));

    private static FlagSet Choice(string prefix, params ImmutableArray<string> names)
    {
        ImmutableArray<(ulong, string)>.Builder values = ImmutableArray.CreateBuilder<(ulong, string)>(names.Length);
        for (int i = 0; i < names.Length; i++)
            values.Add(((ulong)i, names[i]));
        return new FlagSet(prefix, ulong.MaxValue, values.MoveToImmutable(), []);
    }
}
