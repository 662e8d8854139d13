namespace SyscallKit.Declaring;

/// <summary>What an argument of a system call, its result or a field of a structure is.</summary>
public enum ArgumentKind
{
    /// <summary>Nobody has said it: shown by its C type.</summary>
    Unknown,

    /// <summary>An open file descriptor.</summary>
    Fd,

    /// <summary>A descriptor of a directory, or <c>AT_FDCWD</c>.</summary>
    DirFd,

    /// <summary>Names of bits, or-ed.</summary>
    Flags,

    /// <summary>One of a set of names.</summary>
    Value,

    /// <summary>Permissions of a file, in octal.</summary>
    Mode,

    /// <summary>The number of a signal.</summary>
    Signal,

    /// <summary>A process.</summary>
    Pid,

    /// <summary>A thread.</summary>
    Tid,

    /// <summary>A process group.</summary>
    Pgid,

    /// <summary>A session.</summary>
    Sid,

    /// <summary>A user; all ones mean that there is none.</summary>
    Uid,

    /// <summary>A group; all ones mean that there is none.</summary>
    Gid,

    /// <summary>A number of bytes.</summary>
    Size,

    /// <summary>A number of elements.</summary>
    Count,

    /// <summary>A place in a file.</summary>
    Offset,

    /// <summary>An address that the call neither reads nor writes as data.</summary>
    Address,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Zero or not.</summary>
    Boolean,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Clock ticks.</summary>
    Ticks,

    /// <summary>A time as a structure's field holds it.</summary>
    Time,

    /// <summary>A device's number.</summary>
    Device,

    /// <summary>A key of System V's inter-process communication.</summary>
    IpcKey,

    /// <summary>An identifier of System V's inter-process communication.</summary>
    IpcId,

    /// <summary>A serial number of the kernel's key rings.</summary>
    KeyId,

    /// <summary>A context of asynchronous input and output.</summary>
    AioContext,

    /// <summary>A POSIX timer.</summary>
    TimerId,

    /// <summary>A protection key.</summary>
    ProtectionKey,

    /// <summary>The number of a processor.</summary>
    Cpu,

    /// <summary>The number of a memory node.</summary>
    Node,

    /// <summary>A watch of inotify.</summary>
    WatchDescriptor,

    /// <summary>A status that a process ends with.</summary>
    ExitCode,

    /// <summary>A number that another call gave.</summary>
    Cookie,

    /// <summary>A port of the Internet, in network order.</summary>
    Port,

    /// <summary>An address of the Internet, version 4, in network order.</summary>
    Ipv4,

    /// <summary>An argument that the call does not look at.</summary>
    Unused,

    /// <summary>It depends on the value of another argument.</summary>
    Vary,

    /// <summary>The address of a path, with a NUL at its end.</summary>
    Path,

    /// <summary>The address of a string, with a NUL at its end.</summary>
    String,

    /// <summary>The address of addresses of strings, with a null at its end.</summary>
    Strings,

    /// <summary>The address of bytes.</summary>
    Buffer,

    /// <summary>The address of memory that is used in more than one way.</summary>
    Memory,

    /// <summary>The address of one structure.</summary>
    Struct,

    /// <summary>The address of structures in a row.</summary>
    Structs,

    /// <summary>The address of <c>struct iovec</c>s in a row.</summary>
    IoVectors,

    /// <summary>The address of one number.</summary>
    Pointer,

    /// <summary>The address of numbers in a row.</summary>
    Array,

    /// <summary>The address of addresses in a row.</summary>
    Pointers,

    /// <summary>The address of a socket's address.</summary>
    SocketAddress,

    /// <summary>The address of control messages.</summary>
    ControlMessages,

    /// <summary>The address of a set of signals, 8 bytes.</summary>
    SignalSet,

    /// <summary>The address of a set of descriptors (<c>fd_set</c>).</summary>
    FdSet,

    /// <summary>The address of a set of processors.</summary>
    CpuMask,

    /// <summary>The address of a set of memory nodes.</summary>
    NodeMask,

    /// <summary>Of a result: 0, or an error.</summary>
    Zero,

    /// <summary>Of a result: the call does not come back, or only with an error.</summary>
    Never,
}
