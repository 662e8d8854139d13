using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Snapshots;

/// <summary>What is generated, to be read.</summary>
[TestFixture]
public sealed class SnapshotTests
{
    private static void Verify(TestProject project, params string[] tolerated)
    {
        GeneratorRun run = GeneratorRun.Of(project).CompilesClean(tolerated);
        Snapshot.Verify(run, "Snapshots");
    }

    private static void Verify(params string[] sources) => Verify(new TestProject(sources));

    [Test]
    public void FileSyscallsWithTable() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed partial class TinyKernel
        {
            [Syscall(0, Ia32 = 3)]
            public long Read(SyscallContext context, uint fd, UserPtr<byte> buf, nuint count) => -Errno.EBADF;

            [Syscall(1, Ia32 = 4)]
            public long Write(SyscallContext context, uint fd, ReadOnlyUserPtr<byte> buf, nuint count) => (long)count;

            [Syscall(3, Ia32 = 6)]
            public Errno Close(uint fd) => Errno.EBADF;
        }

        [SyscallTable]
        partial class TinyKernel;
        """);

    [Test]
    public void TaskAndStrings() => Verify(
        """
        #nullable enable
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed class Process() : SyscallTask(1, "init", new SyscallKit.Memory.SimulatedMemory());

        public sealed partial class MountSyscalls
        {
            [Syscall(165, Ia32 = 21)]
            public Errno Mount(SyscallContext context, Process process, [CString(4096), Nullable] string? source, [Path] string target) => Errno.EPERM;
        }
        """);

    [Test]
    public void CompatU64Pair() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed partial class FileSyscalls
        {
            [CompatSyscall(180, Name = "ia32_pread64", TableName = "pread64")]
            public long Pread64Compat(uint fd, UserPtr<byte> buf, uint count, [CompatArgU64] long pos) => pos;
        }
        """);

    [Test]
    public void StaticClass() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        public static partial class ClockSyscalls
        {
            [Syscall(201)]
            internal static long Time(UserPtr<long> tloc) => 0;
        }
        """);

    [Test]
    public void StructAndReadOnlyStruct() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public partial struct Counter
        {
            private long _count;

            [Syscall(1000)]
            public long Next() => ++_count;
        }

        public readonly partial record struct Constant(int Value)
        {
            [Syscall(1001)]
            public int Get(bool negate) => negate ? -Value : Value;
        }
        """);

    [Test]
    public void NestedInGenericOuter() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public partial class Machine<TWord>
            where TWord : unmanaged
        {
            public partial class Calls
            {
                [Syscall(7)]
                public long Peek(UserPtr<TWord> address) => 0;
            }
        }
        """);

    [Test]
    public void Bodyless() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed partial class Missing
        {
            [Syscall(134)]
            public partial long Uselib(ReadOnlyUserPtr<byte> library);

            [Syscall(180)]
            internal static partial int Nfsservctl(SyscallContext context);
        }
        """);

    [Test]
    public void NumbersFromTbl() => Verify(new TestProject(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        [SyscallTable]
        public sealed partial class Kernel
        {
            [Syscall]
            public long NewStat(ReadOnlyUserPtr<byte> filename, UserPtr statbuf) => 0;

            [Syscall(NoReturn = true)]
            public void Exit(int error_code)
            {
            }
        }
        """).WithTbl(
        """
        # number abi name entry
        4	common	stat	sys_newstat
        5	common	fstat	sys_newfstat
        60	common	exit	sys_exit	-	noreturn
        """).WithTbl("1	i386	exit	sys_exit	-	noreturn\n106	i386	stat	sys_newstat	compat_sys_newstat\n", "/user/syscall_32.tbl"), "SYSK0205");

    [Test]
    public void NiHook() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        [SyscallTable]
        public sealed partial class Kernel
        {
            [Syscall(2, Ia32 = 5)]
            public partial long Open(ReadOnlyUserPtr<byte> filename, int flags, ushort mode);

            private long sys_ni_syscall(SyscallContext context) => -Errno.EPERM;
        }
        """);

    [Test]
    public void Define0() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed partial class Processes
        {
            [Syscall(39, Ia32 = 20)]
            public int GetPid(SyscallContext context) => context.Task.Tgid;
        }
        """);

    [Test]
    public void SixArguments() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public enum Advice : byte { Normal }

        public readonly struct Fd
        {
            public static explicit operator Fd(long value) => default;
        }

        public sealed unsafe partial class Memory
        {
            [Syscall(9)]
        #pragma warning disable SYSK0026
            public nint Six(bool locked, sbyte small, Advice advice, int* raw, Fd fd, long off) => 0;
        }
        """);

    [Test]
    public void KeywordNames() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace @namespace.@class;

        public sealed partial class @event
        {
            [Syscall(1)]
            public static long @lock(int @event, uint self, long context, ulong regs) => 0;
        }
        """);

    [Test]
    public void TableOfSeveralClasses() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public sealed partial class Files
        {
            [Syscall(3, Ia32 = 6)]
            public long Close(uint fd) => 0;

            [CompatSyscall(6)]
            public long Close(int fd) => 0;
        }

        public partial struct Counter
        {
            [Syscall(5)]
            public long Next() => 0;
        }

        public static partial class Clock
        {
            [Syscall(201, ErrorInjection = false)]
            public static long Time() => 0;
        }

        [SyscallTable]
        [IncludeSyscalls(typeof(Clock))]
        public sealed partial class Kernel
        {
            [IncludeSyscalls] private readonly Files _files = new();
            [IncludeSyscalls] private Counter _counter;

            [Syscall(39, Ia32 = 20)]
            public int GetPid() => 42;
        }
        """);

    [Test]
    public void Meaning() => Verify(
        """
        using System;
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        [Flags]
        public enum OpenFlags
        {
            [MaskedBy(3)] O_WRONLY = 1,
            [MaskedBy(3)] O_RDONLY = 0,
            O_CREAT = 0x40,
        }

        public enum FcntlCommand
        {
            F_DUPFD = 0,
            F_GETLK = 5,
        }

        public struct Flock
        {
            public short l_type;
            [Offset] public long l_start;
            [BitField("low", 0, 4)] public uint bits;
        }

        public sealed partial class FileSyscalls
        {
            [Syscall(0, Ia32 = 3), Errors(nameof(Errno.EBADF), nameof(Errno.EFAULT))]
            [return: Size]
            public long Read(SyscallContext context, [Fd] uint fd, [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf, [Size] nuint count) => 0;

            [Syscall(2)]
            public long Open([Path] ReadOnlyUserPtr<byte> filename, [Flags<OpenFlags>] int flags, ushort mode) => 0;

            [Syscall(72), Operations<IFcntl>(nameof(cmd))]
            public long Fcntl([Fd] uint fd, [Value<FcntlCommand>] uint cmd, [DependsOn(nameof(cmd))] ulong arg) => 0;

            private interface IFcntl
            {
                [Operation(FcntlCommand.F_DUPFD)]
                [return: Fd]
                int Duplicate([Fd] int arg);

                [Operation(FcntlCommand.F_GETLK)]
                int GetLock([InOut] UserPtr<Flock> arg);
            }
        }
        """);

    [Test]
    public void Virtual() => Verify(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        namespace Tiny;

        public partial class Calls
        {
            [Syscall(3)]
            public virtual partial int Close(SyscallContext context, uint fd);

            protected virtual long sys_ni_syscall(SyscallContext context) => -Errno.ENOSYS;
        }

        [SyscallTable]
        public sealed partial class Kernel : Calls
        {
            public override int Close(SyscallContext context, uint fd) => 0;
        }
        """);
}
