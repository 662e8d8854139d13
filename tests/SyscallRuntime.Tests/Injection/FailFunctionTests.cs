using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Injection;
using SyscallKit.Kernel;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Injection;

[TestFixture]
public sealed class FailFunctionTests
{
    private const int Getpid = 39;
    private const int Getpid32 = 20;

    private FaultyKernel _kernel = null!;
    private RecordingListener _listener = null!;
    private FailFunction _failures = null!;
    private FailFunctionFiles _files = null!;

    [SetUp]
    public void MakeKernel()
    {
        _kernel = new FaultyKernel();
        _listener = new RecordingListener();
        _failures = new FailFunction(_kernel.Work, new FaultAttr { Probability = 100, Times = -1 }, _listener);
        _files = new FailFunctionFiles(_failures);
    }

    [Test]
    public void AStubFailsWithItsRetvalAndTheBodyDoesNotRun()
    {
        RecordingProbe probe = new();
        _kernel.Entry.RegisterProbe(probe);
        Assert.That(_failures.Arm("__x64_sys_write"), Is.EqualTo(default(Errno)));
        Assert.That(_kernel.Call(1, 1, FaultyKernel.Buffer, 3), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_failures.SetRetval("__x64_sys_write", -Errno.ENOSPC), Is.EqualTo(default(Errno)));
        Assert.That(_kernel.Call(1, 1, FaultyKernel.Buffer, 3), Is.EqualTo(-Errno.ENOSPC));
        Assert.That(_kernel.File, Is.Empty);
        Assert.That(probe.Events, Is.EqualTo(new[] { "100 enter 1 ax -38", "100 exit 1 = -22", "100 enter 1 ax -38", "100 exit 1 = -28" }));
        Assert.That(_listener.Faults, Is.EqualTo(new[] { "100 X64:1 Result -22", "100 X64:1 Result -28" }));
        _failures.DisarmAll();
        Assert.That(_kernel.Call(1, 1, FaultyKernel.Buffer, 3), Is.EqualTo(3));
    }

    [Test]
    public void TheAbisAreArmedOneByOne()
    {
        _failures.Arm("__ia32_sys_getpid");
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(100));
        Assert.That(_kernel.Call32(Getpid32), Is.EqualTo(-22));
    }

    [Test]
    public void WhatIsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_failures.Arm("__x64_sys_nosuch"), Is.EqualTo((Errno)Errno.EINVAL));
            Assert.That(_failures.Disarm("__x64_sys_read"), Is.EqualTo((Errno)Errno.ENOENT));
            Assert.That(_failures.SetRetval("__x64_sys_read", -5), Is.EqualTo((Errno)Errno.ENOENT));
            Assert.That(_failures.Arm("__x64_sys_read"), Is.EqualTo(default(Errno)));
            Assert.That(_failures.Arm("__x64_sys_read"), Is.EqualTo((Errno)Errno.EBUSY));
            foreach (long retval in (long[])[0, 5, -4096, long.MinValue])
                Assert.That(_failures.SetRetval("__x64_sys_read", retval), Is.EqualTo((Errno)Errno.EINVAL));
            Assert.That(_failures.SetRetval("__x64_sys_read", -4095), Is.EqualTo(default(Errno)));
        });
    }

    [Test]
    public void AChildHasTheMarkOfItsParentAndCountsNothingDown()
    {
        TaskFaults parent = TaskFaults.Of(_kernel.Cpu.Task);
        (parent.MakeItFail, parent.FailNth) = (true, 5);
        SyscallTask child = new(101, "child", _kernel.Memory);
        new SyscallContext(_kernel.Cpu).CopyThread(child);
        Assert.That((TaskFaults.Of(child).MakeItFail, TaskFaults.Of(child).FailNth, parent.FailNth), Is.EqualTo((true, 0U, 5U)));
        TaskFaults.Of(child).MakeItFail = false;
        Assert.That(parent.MakeItFail, Is.True);
    }

    /// <summary>The attributes are of all stubs together; what a task says is its own.</summary>
    [Test]
    public void TasksSayWhetherTheyFail()
    {
        _failures.Arm("__x64_sys_getpid");
        _failures.Arm("__x64_sys_getuid");
        _failures.Attr.TaskFilter = true;
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(100));
        TaskFaults.Of(_kernel.Cpu.Task).MakeItFail = true;
        _failures.Attr.Times = 2;
        Assert.That((_kernel.Call(102), _kernel.Call(Getpid), _kernel.Call(102)), Is.EqualTo((-22L, -22L, 0L)));
        TaskFaults.Of(_kernel.Cpu.Task).FailNth = 2;
        Assert.That((_kernel.Call(Getpid), _kernel.Call(Getpid), _kernel.Call(Getpid)), Is.EqualTo((100L, -22L, 100L)));
    }

    [Test]
    public void FilesReadAsLinuxPrintsThem()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Read("probability"), Is.EqualTo("100\n"));
            Assert.That(Read("interval"), Is.EqualTo("1\n"));
            Assert.That(Read("times"), Is.EqualTo("-1\n"));
            Assert.That(Read("task-filter"), Is.EqualTo("N\n"));
            Assert.That(Read("stacktrace-depth"), Is.EqualTo("32\n"));
            Assert.That(Read("require-start"), Is.EqualTo("0x0000000000000000\n"));
            Assert.That(Read("require-end"), Is.EqualTo("0xffffffffffffffff\n"));
            Assert.That(Read("injectable"), Does.Contain("__x64_sys_read\tERRNO\n").And.Contain("__ia32_sys_read\tERRNO\n"));
            Assert.That(Read("inject"), Is.Empty);
            Assert.That(_files.Read("nosuch", out _), Is.EqualTo((Errno)Errno.ENOENT));
        });
    }

    [TestCase("probability", "50", 0, "50\n")]
    [TestCase("probability", "0x20\n", 0, "32\n")]
    [TestCase("probability", "-1", Errno.EINVAL, "100\n")]
    [TestCase("probability", "", Errno.EINVAL, "100\n")]
    [TestCase("interval", "010", 0, "8\n")]
    [TestCase("times", "-7", 0, "-7\n")]
    [TestCase("times", "4294967295", 0, "-1\n")]
    [TestCase("times", "-9223372036854775809", Errno.ERANGE, "-1\n")]
    [TestCase("times", "9223372036854775808", Errno.ERANGE, "-1\n")]
    [TestCase("times", "-+1", Errno.EINVAL, "-1\n")]
    [TestCase("space", "12", 0, "12\n")]
    [TestCase("task-filter", "on", 0, "Y\n")]
    [TestCase("task-filter", "maybe", 0, "N\n")]
    [TestCase("stacktrace-depth", "99", 0, "32\n")]
    [TestCase("reject-end", "255", 0, "0x00000000000000ff\n")]
    [TestCase("injectable", "x", Errno.EACCES, null)]
    [TestCase("nosuch", "1", Errno.ENOENT, null)]
    public void WhatIsWrittenIsReadBack(string path, string text, int error, string? read)
    {
        Assert.That(_files.Write(path, text).Number, Is.EqualTo(error));
        if (read is not null)
            Assert.That(Read(path), Is.EqualTo(read));
    }

    [Test]
    public void InjectArmsAndDisarms()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_files.Write("inject", " __x64_sys_read \n"), Is.EqualTo(default(Errno)));
            Assert.That(_files.Write("inject", "__x64_sys_write"), Is.EqualTo(default(Errno)));
            Assert.That(Read("inject"), Is.EqualTo("__x64_sys_read\n__x64_sys_write\n"));
            Assert.That(Read("__x64_sys_read/retval"), Is.EqualTo("ffffffffffffffea\n"));
            Assert.That(_files.Write("__x64_sys_read/retval", "0xfffffffffffffffb"), Is.EqualTo(default(Errno)));
            Assert.That(_files.Write("__x64_sys_read/retval", "5"), Is.EqualTo((Errno)Errno.EINVAL));
            Assert.That(Read("__x64_sys_read/retval"), Is.EqualTo("fffffffffffffffb\n"));
            Assert.That(_files.Write("inject", "!__x64_sys_read"), Is.EqualTo(default(Errno)));
            Assert.That(_files.Write("inject", "!__x64_sys_read"), Is.EqualTo((Errno)Errno.ENOENT));
            Assert.That(_files.Paths.Last(), Is.EqualTo("__x64_sys_write/retval"));
            Assert.That(_files.Write("inject", " \n"), Is.EqualTo(default(Errno)));
            Assert.That(Read("inject"), Is.Empty);
        });
    }

    [TestCase("1", 0, "1\n")]
    [TestCase(" 1\n", 0, "1\n")]
    [TestCase("2", Errno.EINVAL, "0\n")]
    [TestCase("x", Errno.EINVAL, "0\n")]
    public void MakeItFailIsZeroOrOne(string text, int error, string read)
    {
        TaskFaults task = new();
        Assert.That(FailFunctionFiles.WriteMakeItFail(task, text).Number, Is.EqualTo(error));
        Assert.That(FailFunctionFiles.ReadMakeItFail(task), Is.EqualTo(read));
    }

    [TestCase("4294967295", 0, "4294967295\n")]
    [TestCase("4294967296", Errno.ERANGE, "0\n")]
    public void FailNthHas32Bits(string text, int error, string read)
    {
        TaskFaults task = new();
        Assert.That(FailFunctionFiles.WriteFailNth(task, text).Number, Is.EqualTo(error));
        Assert.That(FailFunctionFiles.ReadFailNth(task), Is.EqualTo(read));
    }

    private string Read(string path)
    {
        Assert.That(_files.Read(path, out string text), Is.EqualTo(default(Errno)));
        return text;
    }
}
