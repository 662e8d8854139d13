using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Memory;
using SyscallKit.Strace;
using SyscallKit.Tests.Export;
using SyscallKit.Tests.Tracing;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Strace;

public sealed class StraceTextTests
{
    [TestCase("openat(dfd: 0xffffff9c, filename: 0x402000, flags: 0x80000, mode: 0)", 3, "openat(AT_FDCWD, 0x402000, O_RDONLY|O_CLOEXEC) = 3")]
    [TestCase("openat(dfd: 5, filename: 0, flags: 0x241, mode: 0x1b6)", -14, "openat(5, NULL, O_WRONLY|O_CREAT|O_TRUNC, 0666) = -1 EFAULT (Bad address)")]
    [TestCase("open(filename: 0x10, flags: 0x90800, mode: 0x1ff)", 4, "open(0x10, O_RDONLY|O_NONBLOCK|O_CLOEXEC|O_DIRECTORY) = 4")]
    [TestCase("open(filename: 0x10, flags: 0x410002, mode: 0)", 4, "open(0x10, O_RDWR|O_TMPFILE, 000)       = 4")]
    [TestCase("open(filename: 0x10, flags: 0x80000003, mode: 0)", 4, "open(0x10, O_ACCMODE|0x80000000)        = 4")]
    [TestCase("close(fd: 0xffffffff)", -9, "close(-1)                               = -1 EBADF (Bad file descriptor)")]
    [TestCase("getpid()", 257, "getpid()                                = 257")]
    [TestCase("mmap(addr: 0, len: 0x2000, prot: 3, flags: 0x22, fd: 0xffffffff, off: 0)", 0x7fc09cb20000, "mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7fc09cb20000")]
    [TestCase("brk(brk: 0)", 0x55e454efc000, "brk(NULL)                               = 0x55e454efc000")]
    [TestCase("mprotect(start: 0x1000, len: 0x1000, prot: 0)", 0, "mprotect(0x1000, 4096, PROT_NONE)       = 0")]
    [TestCase("lseek(fd: 3, offset: 0xffffffffffffffff, whence: 9)", -22, "lseek(3, -1, 0x9 /* SEEK_??? */)        = -1 EINVAL (Invalid argument)")]
    [TestCase("access(filename: 0x10, mode: 4)", -2, "access(0x10, R_OK)                      = -1 ENOENT (No such file or directory)")]
    [TestCase("access(filename: 0x10, mode: 0)", 0, "access(0x10, F_OK)                      = 0")]
    [TestCase("chown(filename: 0x10, user: 0xffffffff, group: 0x3e8)", 0, "chown(0x10, -1, 1000)                   = 0")]
    [TestCase("umask(mask: 0x12)", 0x12, "umask(022)                              = 022")]
    [TestCase("kill(pid: 0xffffffff, sig: 9)", 0, "kill(-1, SIGKILL)                       = 0")]
    [TestCase("futex(uaddr: 0x10, op: 0x81, val: 1, utime: 0, uaddr2: 0, val3: 0)", 1, "futex(0x10, FUTEX_WAKE_PRIVATE, 1)      = 1")]
    [TestCase("socket(family: 2, type: 0x80001, protocol: 0)", 3, "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3")]
    [TestCase("pause()", -514, "pause()                                 = ? ERESTARTNOHAND (To be restarted if no handler)")]
    [TestCase("pause()", -512, "pause()                                 = ? ERESTARTSYS (To be restarted if SA_RESTART is set)")]
    [TestCase("pause()", -4000, "pause()                                 = -1 (errno 4000)")]
    [TestCase("newstat(filename: 0x10, statbuf: 0x20)", 0, "stat(0x10, 0x20)                        = 0")]
    public void CallIsShownByTheTypesAndNamesOfItsArguments(string enter, long result, string line)
    {
        string name = enter[..enter.IndexOf('(')];
        TraceSnapshot snapshot = ExportSamples.Of(
            $"a-11 [000] ..... 1.000001: sys_{enter}", $"a-11 [000] ..... 1.000002: sys_{name} -> 0x{result.ToString("x", CultureInfo.InvariantCulture)}");
        Assert.That(Lines(snapshot), Is.EqualTo(new[] { line }));
    }

    [Test]
    public void UnknownNumberHasSixArguments() =>
        Assert.That(
            Lines(ExportSamples.Of("a-11 [000] ..... 1.000001: sys_enter: NR 9999 (1, 2, 3, 4, 5, 0)", "a-11 [000] ..... 1.000001: sys_exit: NR 9999 = -38")),
            Is.EqualTo(new[] { "syscall_0x270f(0x1, 0x2, 0x3, 0x4, 0x5, 0) = -1 ENOSYS (Function not implemented)" }));

    [Test]
    public void CallsOfSeveralTasksAreCut() =>
        Assert.That(
            Lines(ExportSamples.Of(
                "a-11 [000] ..... 1.000001: sys_close(fd: 3)",
                "b-12 [001] ..... 1.000002: sys_dup(fildes: 3)",
                "b-12 [001] ..... 1.000003: sys_dup -> 0x4",
                "a-11 [000] ..... 1.000004: sys_close -> 0x0",
                "c-4000000 [000] ..... 1.000005: sys_fork -> 0x0",
                "a-11 [000] ..... 1.000006: sys_close(fd: 3)",
                "a-11 [000] ..... 1.000007: sys_exit_group(error_code: 1)",
                "b-12 [000] ..... 1.000008: sys_pause()")),
            Is.EqualTo(new[]
            {
                "[pid    11] close(3 <unfinished ...>",
                "[pid    12] dup(3)                      = 4",
                "[pid    11] <... close resumed>)        = 0",
                "[pid    11] close(3)                    = ?",
                "[pid    11] exit_group(1)               = ?",
                "[pid    12] pause()                     = ?",
            }));

    [Test]
    public void StringsAndBuffersAreReadFromMemory()
    {
        SimulatedMemory memory = new();
        memory.Map(0x1000, 4096, PageProtection.Read | PageProtection.Write);
        memory.Write(0x1000, "/etc/hostname\0"u8);
        memory.Write(0x1100, "a\t\n\"\\\u0001\u00012\u0080 0123456789012345678901234567890"u8);
        memory.Write(0x1ffe, "xy"u8);
        Assert.That(
            Lines(
                ExportSamples.Of(
                    "a-11 [000] ..... 1.000001: sys_openat(dfd: 0xffffff9c, filename: 0x1000, flags: 0, mode: 0)",
                    "a-11 [000] ..... 1.000002: sys_openat -> 0x3",
                    "a-11 [000] ..... 1.000003: sys_read(fd: 3, buf: 0x1100, count: 0x20000)",
                    "b-12 [000] ..... 1.000004: sys_getpid()",
                    "b-12 [000] ..... 1.000005: sys_getpid -> 0x7",
                    "a-11 [000] ..... 1.000006: sys_read -> 0x3",
                    "a-11 [000] ..... 1.000007: sys_read(fd: 3, buf: 0x1100, count: 0x20000)",
                    "a-11 [000] ..... 1.000008: sys_read -> 0xfffffffffffffffb",
                    "a-11 [000] ..... 1.000009: sys_write(fd: 1, buf: 0x1100, count: 0x28)",
                    "a-11 [000] ..... 1.000010: sys_write -> 0x28",
                    "a-11 [000] ..... 1.000011: sys_chdir(filename: 0x1ffe)",
                    "a-11 [000] ..... 1.000012: sys_chdir -> 0xfffffffffffffff2"),
                new StraceOptions { MemoryOf = pid => pid == 11 ? memory : null }).Select(static line => line[12..]),
            Is.EqualTo(new[]
            {
                """openat(AT_FDCWD, "/etc/hostname", O_RDONLY) = 3""",
                """read(3,  <unfinished ...>""",
                """getpid()                    = 7""",
                """<... read resumed>"a\t\n", 131072) = 3""",
                """read(3, 0x1100, 131072)     = -1 EIO (Input/output error)""",
                """write(1, "a\t\n\"\\\1\0012\302\200 012345678901234567890"..., 40) = 40""",
                """chdir(0x1ffe)               = -1 EFAULT (Bad address)""",
            }));
    }

    /// <summary>A child leaves the call that its parent made; who is not seen to be one has the end of a call.</summary>
    [TestCase("fork -> 0x0", new string[0])]
    [TestCase("vfork -> 0x0", new string[0])]
    [TestCase("clone -> 0x0", new string[0])]
    [TestCase("clone3 -> 0x0", new string[0])]
    [TestCase("clone -> 0x5", new[] { "<... clone resumed>)                    = 5" })]
    [TestCase("close -> 0x0", new[] { "<... close resumed>)                    = 0" })]
    public void ChildsReturnIsNoLine(string exit, string[] lines) =>
        Assert.That(Lines(ExportSamples.Of("a-11 [000] ..... 1.000001: sys_getpid()", "a-11 [000] ..... 1.000002: sys_getpid -> 0xb", $"a-11 [000] ..... 1.000003: sys_{exit}"))[1..], Is.EqualTo(lines));

    /// <summary>The kernel writes no more than the buffer holds, though the result may be more.</summary>
    [TestCase("recvfrom(fd: 0xa, ubuf: 0x1000, size: 2, flags: 0x20, addr: 0, addr_len: 0)", 5, "recvfrom(10, \"he\", 2, MSG_TRUNC, NULL, NULL) = 5")]
    [TestCase("recvfrom(fd: 0xa, ubuf: 0x1000, size: 0x64, flags: 0, addr: 0, addr_len: 0)", 5, "recvfrom(10, \"hello\", 100, 0, NULL, NULL) = 5")]
    [TestCase("read(fd: 3, buf: 0x1000, count: 3)", 5, "read(3, \"hel\", 3)                       = 5")]
    [TestCase("readlink(path: 0x1000, buf: 0x1000, bufsiz: 4)", 5, "readlink(\"hello\", \"hell\", 4)            = 5")]
    [TestCase("getrandom(ubuf: 0x1000, len: 1, flags: 0)", 9, "getrandom(\"h\", 1, 0)                    = 9")]
    [TestCase("getcwd(buf: 0x1000, size: 6)", 6, "getcwd(\"hello\", 6)                      = 6")]
    public void BufferIsShownAsFarAsItGoes(string enter, long result, string line)
    {
        SimulatedMemory memory = new();
        memory.Map(0x1000, 4096, PageProtection.Read | PageProtection.Write);
        memory.Write(0x1000, "hello\0world"u8);
        string name = enter[..enter.IndexOf('(')];
        TraceSnapshot snapshot = ExportSamples.Of(
            $"a-11 [000] ..... 1.000001: sys_{enter}", $"a-11 [000] ..... 1.000002: sys_{name} -> 0x{result.ToString("x", CultureInfo.InvariantCulture)}");
        Assert.That(Lines(snapshot, new StraceOptions { MemoryOf = _ => memory }), Is.EqualTo(new[] { line }));
    }

    [Test]
    public void EveryCallOfARecordingIsALine()
    {
        string[] lines = Lines(Recordings.Mixed());
        int entries = Recordings.Text("mixed.trace.txt").Split('\n').Count(static line => line.Contains(": sys_enter: NR"));
        Assert.That(lines.Count(static line => !line.Contains(" resumed>")), Is.EqualTo(entries));
        Assert.That(lines, Has.All.Match("^\\[pid +\\d+\\] (<\\.\\.\\. \\w+ resumed>|\\w+\\().*( = .*| <unfinished \\.\\.\\.>)$"));
    }

    [Test]
    public void DamagedPagesGiveLinesAndTheirErrors() =>
        ExportSamples.Damaged.Sample(
            static snapshot =>
            {
                using StringWriter writer = new(CultureInfo.InvariantCulture);
                string[] errors = [.. StraceText.Write(writer, snapshot)];
                ExportSamples.Records(snapshot, out string[] all);
                Assert.That(all, Is.SubsetOf(errors));
                Assert.That(writer.ToString().Split('\n')[..^1], Has.All.Match("= |<unfinished ...>$"));
            },
            iter: 100);

    private static string[] Lines(TraceSnapshot snapshot, StraceOptions? options = null)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        ImmutableArray<string> errors = StraceText.Write(writer, snapshot, options);
        Assert.That(errors, Is.Empty);
        Assert.That(writer.ToString(), Does.EndWith("\n"));
        return writer.ToString().Split('\n')[..^1];
    }
}
