using System;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;

namespace SyscallKit.Conformance;

/// <summary>A task whose call waits, what a signal does to it, and what a tracer sees of that.</summary>
internal sealed class RestartSession
{
    private const int SIGUSR2 = 12;
    private const int SIGCHLD = 17;
    private const int SIGCONT = 18;
    private const int CLD_EXITED = 1;

    private const uint Stack = 0x1a60_0000;
    private const uint StackTop = Stack + 0xa000;
    private const uint Handler = 0x1a5c_0000;
    private const uint Restorer = 0x1a5d_0000;
    private const ulong CallersBp = 0xbaba_baba;

    private readonly RestartCase _recorded;
    private readonly Utf8JsonWriter _writer;
    private readonly RestartKernel _kernel;
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private readonly TaskSignals _signals;
    private readonly Tracer? _tracer;
    private RestartFrame? _frame;
    private int _wakeups;
    private int _handlerCalls;

    public RestartSession(RestartCase recorded, Utf8JsonWriter writer)
    {
        (_recorded, _writer) = (recorded, writer);
        _kernel = new RestartKernel(recorded);
        _entry = new LinuxEntry(_kernel);
        SimulatedMemory memory = new();
        memory.Map(Stack, StackTop - Stack, PageProtection.Read | PageProtection.Write);
        memory.Load(Restorer, Is32Bit ? [0xcd, 0x80] : [0x0f, 0x05], PageProtection.Read | PageProtection.Execute);
        GuestCode.Map(memory, recorded.Way, _entry.Symbols);
        ProcessorState start = recorded.Way.Start(StackTop - 0x100);
        start.Rbp = CallersBp;
        recorded.Way.Load(ref start, (uint)recorded.Nr, [0, RestartArguments.SecondOf(recorded.Syscall), 0, 0, 0, CallersBp]);
        _cpu = new Cpu(0, in start, new SyscallTask(NumberingKernel.Pid, "restart", memory));
        _entry.syscall_init(_cpu);
        _signals = TaskSignals.Attach(_cpu.Task);
        Prepare();
        if (recorded.IsTraced)
        {
            _tracer = Tracer.Attach(_cpu.Task);
            _tracer.Options = PtraceOptions.TraceSysGood;
            _tracer.Continue(PtraceRequest.Syscall);
        }
    }

    private bool Is32Bit => _recorded.Way.Is32BitProcess;

    private SyscallTask Task => _cpu.Task;

    /// <summary>The number of the call in which the task waits; null if it does not.</summary>
    private int? BlockedNr => Task.IsWaiting ? (int)_cpu.Regs.orig_ax : null;

    /// <summary>Runs it, and writes what was seen.</summary>
    public void Run()
    {
        if (_tracer is not null)
            _writer.WriteStartArray("stops");
        GoOn();
        int? before = BlockedNr;
        if (before is not null)
            Send(_recorded.Signal);
        int? after = BlockedNr;
        bool isWoken = before is null || _wakeups > 0 || HasSignalfdSeenIt;
        string outcome = Outcome(before, after, isWoken);
        Finish();
        if (_tracer is not null)
            _writer.WriteEndArray();
        else
            WriteWait(before, isWoken, after);
        _writer.WriteNumber("handler_calls", _handlerCalls);
        _frame?.Write(_writer);
        _writer.WriteString("result", Register(_cpu.State.Rax));
        if (_tracer is null)
            _writer.WriteString("outcome", outcome);
    }

    /// <summary>signalfd_notify (fs/signalfd.c): readers look whenever a signal of the task becomes pending, and wait on if it is none of theirs.</summary>
    private bool HasSignalfdSeenIt => _recorded.Syscall == "read-signalfd" && _signals.Pending.Contains(_recorded.Signal);

    private string Outcome(int? before, int? after, bool isWoken) =>
        before is null ? "never blocked"
        : after is null ? "eintr"
        : _wakeups > 0 ? "restarted"
        : isWoken ? "woken, not interrupted"
        : "not interrupted";

    private void Prepare()
    {
        Task.InCompatSyscall = Is32Bit;
        ulong flags = SignalAction.SA_SIGINFO | SignalAction.SA_RESTORER;
        Set(SIGUSR2, new SignalAction(Handler, flags, Restorer, default));
        if (_recorded.Disposition == "ignored")
            Set(_recorded.Signal, new SignalAction(SignalAction.SIG_IGN, 0, 0, default));
        else if (_recorded.Disposition is "handler+SA_RESTART" or "handler" or "blocked")
            Set(_recorded.Signal, new SignalAction(Handler, flags | (_recorded.Disposition == "handler+SA_RESTART" ? SignalAction.SA_RESTART : 0), Restorer, default));
        if (_recorded.Disposition == "blocked")
            _signals.Block(SignalSet.Of(_recorded.Signal));
        Task.InCompatSyscall = false;
    }

    private void Set(int signal, in SignalAction action)
    {
        if (_signals.SetAction(signal, in action, out _) != 0)
            throw new InvalidOperationException($"signal {signal} can have no action");
    }

    private void Send(int signal)
    {
        _signals.SendToGroup(new SigInfo { si_signo = signal });
        GoOn();
        if (Task.State != TaskState.Stopped)
            return;
        _signals.SendToGroup(new SigInfo { si_signo = SIGCONT });
        if (_signals.IsToGoOn)
            _entry.Resume(_cpu);
        GoOn();
    }

    /// <summary>What the call waits for happens; or, if nothing ends it, the other signal comes.</summary>
    private void Finish()
    {
        if (!Task.IsWaiting)
            return;
        _kernel.HasHappened = true;
        if (_recorded.Syscall.StartsWith("wait", StringComparison.Ordinal))
            _signals.SendToGroup(new SigInfo { si_signo = SIGCHLD, si_code = CLD_EXITED }); // the end of a child
        if (_recorded.Ends is null)
            _signals.SendToGroup(new SigInfo { si_signo = SIGUSR2 });
        GoOn();
    }

    /// <summary>Until the task waits, has stopped for good, or has come to the next instruction.</summary>
    private void GoOn()
    {
        while (true)
        {
            if (_tracer is { Stop: not PtraceStop.None })
            {
                WriteStop(_tracer);
                _tracer.Continue(PtraceRequest.Syscall, _tracer.Stop == PtraceStop.Signal ? _tracer.SigInfo.si_signo : 0);
                _entry.Resume(_cpu);
            }
            else if (Task.TryAgain(out long result))
            {
                _wakeups++;
                _entry.Resume(_cpu, result);
            }
            else if (Task.State != TaskState.Running || _cpu.State.Rip == _recorded.Way.Next)
            {
                return;
            }
            else if (_cpu.State.Rip == Handler)
            {
                RunHandler();
            }
            else if (GuestCode.Step(_cpu, _entry).IsRaised)
            {
                return;
            }
        }
    }

    /// <summary>The handler returns at once, to a restorer that knows which call ends it.</summary>
    private void RunHandler()
    {
        _handlerCalls++;
        _frame ??= new RestartFrame(_cpu, _recorded.Way, Place, CallersBp);
        _cpu.State.Rip = Restorer;
        _cpu.State.Rsp += Is32Bit ? (ulong)sizeof(uint) : sizeof(ulong);
        _cpu.State.Rax = (uint)(Is32Bit ? RestartKernel.Ia32RtSigreturn : RestartKernel.RtSigreturn);
    }

    private string Place(ulong address)
    {
        // The landing pad of the vDSO, and the INT 80h in front of it.
        long fromLanding = (long)(address - _entry.Symbols.int80_landing_pad);
        if (_recorded.Way.Instruction == EntryInstruction.VdsoCall && fromLanding is >= -2 and < 2)
            return string.Create(CultureInfo.InvariantCulture, $"landing{fromLanding:+0;-0;+0}");
        ulong offset = address - _recorded.Way.Address;
        return offset <= 2 ? string.Create(CultureInfo.InvariantCulture, $"insn+{offset}") : "elsewhere";
    }

    private string Register(ulong value) => (_recorded.Ends is { Name: not null } ends ? ends : _recorded.Leaves).Text(Is32Bit ? (uint)value : value);

    private void WriteWait(int? before, bool isWoken, int? after)
    {
        WriteNr("blocked_nr", before);
        _writer.WriteBoolean("woken", isWoken);
        WriteNr("blocked_nr_after", after);

        void WriteNr(string name, int? nr)
        {
            if (nr is { } number)
                _writer.WriteNumber(name, number);
            else
                _writer.WriteNull(name);
        }
    }

    private void WriteStop(Tracer tracer)
    {
        PtRegs regs = tracer.GetRegs();
        _writer.WriteStartObject();
        _writer.WriteString("stop", tracer.Stop switch
        {
            PtraceStop.SyscallEntry => "syscall-enter",
            PtraceStop.SyscallExit => "syscall-exit",
            _ => "signal",
        });
        if (tracer.Stop == PtraceStop.Signal)
            _writer.WriteNumber("sig", tracer.SigInfo.si_signo);
        _writer.WriteString("rax", Register(regs.ax));
        _writer.WriteString("orig_rax", string.Create(CultureInfo.InvariantCulture, $"0x{regs.orig_ax:x}"));
        _writer.WriteString("rip", Place(regs.ip));
        if (Errno.TryFromResult((long)regs.ax, out Errno error) && error.Number is Errno.ERESTARTSYS or Errno.ERESTARTNOINTR or Errno.ERESTARTNOHAND or Errno.ERESTART_RESTARTBLOCK)
            _writer.WriteString("errno", error.Name);
        _writer.WriteEndObject();
    }
}
