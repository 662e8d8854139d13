using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Metadata;

/// <summary>Calls whose meaning is written by hand: one of each kind of argument, as the generator makes them from attributes.</summary>
internal static class SampleCalls
{
    public static ValueSet OpenFlags { get; } = new("open_flags", SetStyle.Both,
    [
        new("O_RDONLY", 0, 3), new("O_WRONLY", 1, 3), new("O_RDWR", 2, 3), new("O_CREAT", 0x40), new("O_CLOEXEC", 0x8_0000),
    ]);

    public static ValueSet Whence { get; } = new("seek_whence", SetStyle.Values, [new("SEEK_SET", 0), new("SEEK_CUR", 1), new("SEEK_END", 2)]);

    public static ValueSet PipeFlags { get; } = new("pipe_flags", SetStyle.Bits, [new("O_NONBLOCK", 0x800), new("O_DIRECT", 0x4000)]);

    public static StructMeaning Timespec { get; } = new("timespec", 16,
    [
        new("tv_sec", 0, 8, "s64", new(ArgumentKind.Time)), new("tv_nsec", 8, 8, "long long", new(ArgumentKind.Time)),
    ])
    {
        Compat = new("timespec_old", 8, [new("tv_sec", 0, 4, "int", new(ArgumentKind.Time)), new("tv_nsec", 4, 4, "int", new(ArgumentKind.Time))]),
    };

    public static StructMeaning MessageHeader { get; } = new("msghdr", 56,
    [
        new("msg_name", 0, 8, "void *", Pointer(ArgumentKind.SocketAddress, Direction.In, new(LengthSource.Field, Field: "msg_namelen", Unit: LengthUnit.Bytes), NullMeaning.Accepted)),
        new("msg_namelen", 8, 4, "int", new(ArgumentKind.Size)),
        new("msg_iov", 16, 8, "struct iovec *", Pointer(ArgumentKind.IoVectors, Direction.In, new(LengthSource.Field, Field: "msg_iovlen", Unit: LengthUnit.Elements)) with { Data = Direction.In }),
        new("msg_iovlen", 24, 8, "size_t", new(ArgumentKind.Count)),
        new("msg_control", 32, 8, "void *", Pointer(ArgumentKind.ControlMessages, Direction.In, new(LengthSource.Field, Field: "msg_controllen", Unit: LengthUnit.Bytes))),
        new("msg_controllen", 40, 8, "size_t", new(ArgumentKind.Size)),
        new("msg_flags", 48, 4, "unsigned int", new(ArgumentKind.Flags) { Set = PipeFlags }),
    ]);

    public static StructMeaning EventAttributes { get; } = new("perf_event_attr", 32,
    [
        new("type", 0, 4, "u32", new(ArgumentKind.Number)),
        new("size", 4, 4, "u32", new(ArgumentKind.Size)),
        new("sample_period", 8, 8, "u64", new(ArgumentKind.Number)),
        new("sample_freq", 8, 8, "u64", new(ArgumentKind.Number)),
        new("disabled", 16, 8, "u64", new(ArgumentKind.Boolean), 0, 1),
        new("precise_ip", 16, 8, "u64", new(ArgumentKind.Number), 15, 2),
        new("period", 24, 8, "struct timespec_old", new(ArgumentKind.Unknown) { Struct = Timespec.Compat }),
    ]);

    public static StructMeaning FdPair { get; } = new("fd_pair", 8, [new("read", 0, 4, "int", new(ArgumentKind.Fd)), new("write", 4, 4, "int", new(ArgumentKind.Fd))]);

    private static ArgumentMeaning Size { get; } = new(ArgumentKind.Size);

    private static ArgumentMeaning Fd { get; } = new(ArgumentKind.Fd);

    private static ArgumentMeaning DirFd { get; } = new(ArgumentKind.DirFd);

    private static ValueSet FcntlCommand { get; } = new("fcntl_command", SetStyle.Values, [new("F_DUPFD", 0), new("F_GETFL", 3), new("F_SETLK", 6)]);

    private static CallOperations Fcntl { get; } = new(1,
    [
        new([FcntlCommand.Members[0]], [new(2, Fd)], Fd),
        new([FcntlCommand.Members[1]], [], new(ArgumentKind.Flags) { Set = OpenFlags }),
        new([FcntlCommand.Members[2]], [new(2, Pointer(ArgumentKind.Struct, Direction.In) with { Struct = Timespec })], new(ArgumentKind.Zero)),
    ]);

    private static CallOperations Quota { get; } = new(0,
    [
        new([new("Q_SYNC", 0x80_0001)], [new(1, Pointer(ArgumentKind.Path, Direction.In, nullable: NullMeaning.Accepted))], new(ArgumentKind.Zero)),
    ])
    {
        Shift = 8, Mask = 0xffff_ff00,
    };

    private static readonly (string Name, string Arguments, CallMeaning Meaning)[] s_calls =
    [
        Call("read", "unsigned int fd, char *buf, size_t count", Size, Fd, Buffer(Direction.Out, 2) with { Filled = new(LengthSource.Result) }, Size),
        Call("write", "unsigned int fd, const char *buf, size_t count", Size, Fd, Buffer(Direction.In, 2), Size),
        Call("openat", "int dfd, const char *filename, int flags, umode_t mode", Fd,
            DirFd, Pointer(ArgumentKind.Path, Direction.In) with { Selector = 0 }, new(ArgumentKind.Flags) { Set = OpenFlags }, new(ArgumentKind.Mode)),
        Call("lseek", "unsigned int fd, off_t offset, unsigned int whence", new(ArgumentKind.Offset), Fd, new(ArgumentKind.Offset), new(ArgumentKind.Value) { Set = Whence }),
        Call("pipe2", "int *fildes, int flags", new(ArgumentKind.Zero), Pointer(ArgumentKind.Struct, Direction.Out) with { Struct = FdPair }, new(ArgumentKind.Flags) { Set = PipeFlags }),
        Call("readv", "unsigned long fd, const struct iovec *vec, unsigned long vlen", Size,
            Fd, Pointer(ArgumentKind.IoVectors, Direction.In, At(2, LengthUnit.Elements)) with { Data = Direction.Out }, new(ArgumentKind.Count)),
        Call("nanosleep", "struct __kernel_timespec *rqtp, struct __kernel_timespec *rmtp", new(ArgumentKind.Zero),
            Pointer(ArgumentKind.Struct, Direction.In) with { Struct = Timespec },
            Pointer(ArgumentKind.Struct, Direction.Out, nullable: NullMeaning.Accepted) with { Struct = Timespec }),
        Call("futimes", "int fd, struct timespec *times, unsigned int count", new(ArgumentKind.Zero),
            Fd, Pointer(ArgumentKind.Structs, Direction.InOut, At(2, LengthUnit.Elements)) with { Struct = Timespec }, new(ArgumentKind.Count)),
        Call("openat2", "int dfd, const char *filename, struct open_how *how, size_t usize", Fd,
            DirFd, Pointer(ArgumentKind.Path, Direction.In), Pointer(ArgumentKind.Struct, Direction.In, At(3, LengthUnit.Bytes)) with { Struct = Timespec }, Size),
        Call("recvfrom", "int fd, void *ubuf, size_t size, unsigned int flags, struct sockaddr *addr, int *addr_len", Size,
            Fd, Buffer(Direction.Out, 2) with { Filled = new(LengthSource.Result) }, Size, new(ArgumentKind.Flags) { Set = PipeFlags },
            Pointer(ArgumentKind.SocketAddress, Direction.Out, new(LengthSource.PointedBy, 5, LengthUnit.Bytes), NullMeaning.Accepted),
            Pointer(ArgumentKind.Pointer, Direction.InOut, nullable: NullMeaning.Sometimes) with { Target = "int", TargetSize = 4 }),
        Call("sendmsg", "int fd, struct user_msghdr *msg, unsigned int flags", Size,
            Fd, Pointer(ArgumentKind.Struct, Direction.In) with { Struct = MessageHeader, Data = Direction.In }, new(ArgumentKind.Flags) { Set = PipeFlags }),
        Call("perf_event_open", "struct perf_event_attr *attr_uptr, pid_t pid, int cpu, int group_fd, unsigned long flags", Fd,
            Pointer(ArgumentKind.Struct, Direction.In, new(LengthSource.Field, Field: "size", Unit: LengthUnit.Bytes)) with { Struct = EventAttributes },
            new(ArgumentKind.Pid), new(ArgumentKind.Cpu), Fd, new(ArgumentKind.Flags) { Set = new("none", SetStyle.Bits, []) }),
        Call("execve", "const char *filename, const char *const *argv, const char *const *envp", new(ArgumentKind.Never),
            Pointer(ArgumentKind.Path, Direction.In), Pointer(ArgumentKind.Strings, Direction.In), Pointer(ArgumentKind.Strings, Direction.In, nullable: NullMeaning.Accepted)),
        Call("setgroups", "int gidsetsize, gid_t *grouplist", new(ArgumentKind.Zero),
            new(ArgumentKind.Count), Pointer(ArgumentKind.Array, Direction.In, At(0, LengthUnit.Elements)) with { Target = "gid_t", TargetSize = 4 }),
        Call("rt_sigpending", "sigset_t *uset, size_t sigsetsize", new(ArgumentKind.Zero),
            Pointer(ArgumentKind.SignalSet, Direction.Out, At(1, LengthUnit.Bytes)), Size with { Length = new(LengthSource.MustBe, 8, LengthUnit.Bytes) }),
        Call("mincore", "unsigned long start, size_t len, unsigned char *vec", new(ArgumentKind.Zero),
            new(ArgumentKind.Address), Size, Pointer(ArgumentKind.Array, Direction.Out, At(1, LengthUnit.Pages)) with { Target = "unsigned char", TargetSize = 1 }),
        Call("mbind", "unsigned long start, const unsigned long *nmask, unsigned long maxnode", new(ArgumentKind.Zero),
            new(ArgumentKind.Address), Pointer(ArgumentKind.NodeMask, Direction.In, At(2, LengthUnit.Bits), NullMeaning.Accepted), new(ArgumentKind.Count)),
        Call("move_pages", "pid_t pid, unsigned long nr_pages, const void **pages", new(ArgumentKind.Zero),
            new(ArgumentKind.Pid), new(ArgumentKind.Count), Pointer(ArgumentKind.Pointers, Direction.In, At(1, LengthUnit.Elements))),
        Call("process_vm_readv", "pid_t pid, const struct iovec *rvec, unsigned long riovcnt", Size,
            new(ArgumentKind.Pid), Pointer(ArgumentKind.IoVectors, Direction.In, At(2, LengthUnit.Elements)) with { Data = Direction.Remote }, new(ArgumentKind.Count)),
        Call("kill", "pid_t pid, int sig", new(ArgumentKind.Zero), new(ArgumentKind.Pid), new(ArgumentKind.Signal)),
        Call("setxattr", "const char *pathname, const char *name, const void *value, size_t size", new(ArgumentKind.Zero),
            Pointer(ArgumentKind.Path, Direction.In), Pointer(ArgumentKind.String, Direction.In) with { MaxLength = 256 }, Buffer(Direction.In, 3), Size),
        Call("fcntl", "unsigned int fd, unsigned int cmd, unsigned long arg", new(ArgumentKind.Unknown),
            Fd, new(ArgumentKind.Value) { Set = FcntlCommand }, new(ArgumentKind.Vary) { Selector = 1 }),
        Call("quotactl", "unsigned int cmd, const char *special", new(ArgumentKind.Zero),
            new(ArgumentKind.Value) { Set = new("quota_type", SetStyle.Both, [new("USRQUOTA", 0, 0xff), new("GRPQUOTA", 1, 0xff)]) }, Pointer(ArgumentKind.Path, Direction.In, nullable: NullMeaning.Accepted)),
        Call("undeclared", "const char *text, void *memory, unsigned long number", new(ArgumentKind.Unknown), ArgumentMeaning.Unknown, ArgumentMeaning.Unknown, ArgumentMeaning.Unknown),
        Call("getpid", "", new(ArgumentKind.Pid)),
    ];

    public static SyscallTable Table { get; } = Make(s_calls);

    /// <summary>The table with these calls alone.</summary>
    public static SyscallTable Only(params string[] names) =>
        new([.. Table.X64.Where(row => names.Contains(row.Name))], [.. Table.Ia32.Where(row => names.Contains(row.Name))], []);

    /// <summary>A table of calls, numbered from 0 for 64-bit callers and from 1 for others.</summary>
    public static SyscallTable Make(params ReadOnlySpan<(string Name, string Arguments, CallMeaning Meaning)> calls)
    {
        (string Name, SyscallMetadata Metadata)[] rows = [.. calls.ToArray().Select(static call => (call.Name, MetadataOf(call.Name, call.Arguments, call.Meaning)))];
        return new SyscallTable(
            [.. rows.Select(static (row, index) => new SyscallTableEntry(index, row.Name, "sys_" + row.Name, row.Metadata))],
            [.. rows.Select(static (row, index) => new SyscallTableEntry(index + 1, row.Name, "sys_" + row.Name, row.Metadata))],
            []);
    }

    public static (string Name, string Arguments, CallMeaning Meaning) Call(string name, string arguments, ArgumentMeaning result, params ImmutableArray<ArgumentMeaning> meanings) =>
        (name, arguments, new CallMeaning(meanings, result) { Operations = name switch { "fcntl" => Fcntl, "quotactl" => Quota, _ => null } });

    public static ArgumentMeaning Pointer(ArgumentKind kind, Direction direction, ArgumentLength length = default, NullMeaning nullable = NullMeaning.Refused) =>
        new(kind) { Direction = direction, Length = length, Null = nullable };

    private static SyscallMetadata MetadataOf(string name, string arguments, CallMeaning meaning)
    {
        string[] declared = arguments.Length == 0 ? [] : arguments.Split(", ");
        return new SyscallMetadata("sys_" + name, -1, [.. declared.Select(TypeOf)], [.. declared.Select(NameOf)],
            new TraceEventCall(TraceEventClass.SyscallEnter, "sys_enter_" + name), new TraceEventCall(TraceEventClass.SyscallExit, "sys_exit_" + name), () => meaning);
    }

    private static string NameOf(string declared) => declared[(declared.LastIndexOfAny([' ', '*']) + 1)..];

    private static string TypeOf(string declared) => declared[..^NameOf(declared).Length].TrimEnd();

    private static ArgumentMeaning Buffer(Direction direction, int length) => Pointer(ArgumentKind.Buffer, direction, At(length, LengthUnit.Bytes));

    private static ArgumentLength At(int index, LengthUnit unit) => new(LengthSource.Argument, index, unit);
}
