using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Injection;
using SyscallKit.Injection.Grammar;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Injection;

[TestFixture]
public sealed class SyscallInjectorTests
{
    private const int Getpid = 39;

    private FaultyKernel _kernel = null!;
    private RecordingListener _listener = null!;
    private SyscallInjector _injector = null!;

    [SetUp]
    public void MakeKernel()
    {
        _kernel = new FaultyKernel();
        _listener = new RecordingListener();
        _injector = new SyscallInjector(_kernel.Work, CallNames.Of(FaultyKernel.SyscallTable), _listener);
    }

    /// <summary>As under strace the number is -1 behind the tracer's stop, so no handler runs and probes see -1.</summary>
    [Test]
    public void AnErrorTakesThePlaceOfTheCall()
    {
        RecordingProbe probe = new();
        _kernel.Entry.RegisterProbe(probe);
        _injector.Use("inject=write:error=ENOSPC:when=2");
        Assert.That(Enumerable.Range(0, 3).Select(_ => _kernel.Call(1, 1, FaultyKernel.Buffer, 2)), Is.EqualTo(new long[] { 2, -Errno.ENOSPC, 2 }));
        Assert.That(_kernel.File, Has.Count.EqualTo(4));
        Assert.That(probe.Events.Skip(2).Take(2), Is.EqualTo(new[] { "100 enter -1 ax -38", "100 exit -1 = -38" }));
        Assert.That(_listener.Faults, Is.EqualTo(new[] { "100 X64:1 Result -28" }));
    }

    /// <summary>Each number of each task is counted by itself, whichever set it came in by.</summary>
    [Test]
    public void CallsAreCountedByTaskAndNumber()
    {
        _injector.Use("inject=getpid,getuid:error=EPERM:when=2");
        Cpu other = _kernel.Boot(200);
        long[] results = [_kernel.Call(Getpid), _kernel.Call(102), _kernel.Call(other, Getpid), _kernel.Call(Getpid), _kernel.Call(102), _kernel.Call(other, Getpid)];
        Assert.That(results, Is.EqualTo(new long[] { 100, 0, 200, -1, -1, -1 }));
    }

    [Test]
    public void OnlyWhatIsTracedIsInjected()
    {
        _injector.Use("trace=read", "inject=getpid:error=EPERM");
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(100));
        _injector.Use("inject=getpid:error=EPERM", "inject=getpid:retval=5");
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(5));
        _injector.Use();
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(100));
    }

    [Test]
    public void AnAbiIsNamedBehindAnAt()
    {
        _injector.Use("inject=getpid@32:retval=0x1ffffffff");
        Assert.That(_kernel.Call(Getpid), Is.EqualTo(100));
        Assert.That(_kernel.Call32(20), Is.EqualTo(-1));
        Assert.That(_kernel.Cpu.State.Rax, Is.EqualTo(0xffff_ffff));
    }

    [Test]
    public void MemoryIsWrittenBeforeTheCallAndBehindIt()
    {
        _kernel.Memory.CopyToUser(new(FaultyKernel.Buffer), "abc"u8);
        // write has three arguments: what else is in a register is none.
        _kernel.Cpu.State.R10 = FaultyKernel.Buffer;
        _injector.Use("inject=write:poke_enter=@arg2=58,@arg1=00,@arg4=00:poke_exit=@arg2=59");
        Assert.That(_kernel.Call(1, 1, FaultyKernel.Buffer, 3), Is.EqualTo(3));
        byte[] left = new byte[3];
        _kernel.Memory.CopyFromUser(left, new(FaultyKernel.Buffer));
        Assert.That((string.Concat(_kernel.File.Select(static b => (char)b)), (char)left[0]), Is.EqualTo(("Xbc", 'Y')));
        Assert.That(_listener.Faults, Is.EqualTo(new[] { "100 X64:1 Poke 2", "100 X64:1 PokeFailed 1", "100 X64:1 PokeFailed 4", "100 X64:1 Poke 2" }));
    }

    [Test]
    public void ASignalKillsWhoDoesNotHandleIt()
    {
        _injector.Use("inject=getpid:signal=TERM:when=2", "inject=getuid:signal=CHLD");
        Assert.That((_kernel.Call(Getpid), _kernel.Call(102)), Is.EqualTo((100L, 0L)));
        _kernel.Call(Getpid);
        Assert.That(_kernel.Cpu.Task.Death, Is.EqualTo(new TaskDeath(15, HasCore: false)));
    }

    [Test]
    public void HostsLetTimePassAndTakeSignals()
    {
        List<string> host = [];
        SyscallInjector injector = new(_kernel.Work, CallNames.Of(FaultyKernel.SyscallTable))
        {
            Delay = (task, nanoseconds) => host.Add($"{task.Pid} waits {nanoseconds}"),
            Send = (task, info) => host.Add($"{task.Pid} gets {info.si_signo} {info.si_code}"),
            Filter = static context => context.Regs.di == 7,
        };
        injector.Use("inject=getpid:delay_enter=2ms:delay_exit=3:signal=USR1");
        _kernel.Call(Getpid, 1);
        _kernel.Call(Getpid, 7);
        Assert.That(host, Is.EqualTo(new[] { "100 waits 2000000", "100 gets 10 128", "100 waits 3000" }));
    }

    [Test]
    public void WhatIsNoExpressionIsSaidInStracesWords() =>
        Assert.That(() => _injector.Use("inject=nosuch:error=EPERM"), Throws.ArgumentException.With.Message.StartsWith("invalid system call 'nosuch'"));

    /// <summary>Faults of both kinds at once: a stub fails only if its call is still made.</summary>
    [Test]
    public void StubsFailBehindTheInjector()
    {
        FailFunction failures = new(_kernel.Work, new FaultAttr { Probability = 100, Times = -1 });
        failures.Arm("__x64_sys_getpid");
        _injector.Use("inject=getpid:error=EPERM:when=1");
        Assert.That((_kernel.Call(Getpid), _kernel.Call(Getpid)), Is.EqualTo((-1L, -22L)));
    }
}
