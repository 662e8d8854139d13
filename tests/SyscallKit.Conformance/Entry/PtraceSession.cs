using System;
using System.Text.Json;
using SyscallKit.Interception;
using SyscallKit.Kernel;

namespace SyscallKit.Conformance;

/// <summary>A tracee that runs from its instruction to the INT3 behind two NOPs, and its tracer.</summary>
internal sealed class PtraceSession
{
    private const int SIGTRAP = 5;
    private const int SIGSYS = 31;

    private readonly PtraceCase _recorded;
    private readonly Utf8JsonWriter _writer;
    private readonly Tracee _tracee;
    private readonly Tracer _tracer;
    private readonly long?[] _answers;
    private PtraceRequest _request;
    private int _stops;

    public PtraceSession(PtraceCase recorded, Utf8JsonWriter writer)
    {
        (_recorded, _writer, _request) = (recorded, writer, recorded.Request);
        _answers = new long?[recorded.Actions.Length];
        _tracee = new Tracee(recorded);
        _tracer = Tracer.Attach(_tracee.Cpu.Task);
        _tracer.Options = recorded.Options;
    }

    /// <summary>Runs it, and writes its stops, its registers at the end and what came of the tracer's actions.</summary>
    public void Run()
    {
        _writer.WriteStartArray("stops");
        _tracer.Continue(_request);
        bool isAtEnd = false;
        while (!isAtEnd && _tracee.Cpu.Task.Death is null)
        {
            _tracee.Step();
            if (_tracer.Stop == PtraceStop.None)
                continue;
            string name = NameOf(_tracer.Stop);
            isAtEnd = name == "end";
            WriteStop(name);
            Act(passesSignal: name == "signal");
        }

        if (_tracee.Cpu.Task.Death is { } death)
        {
            _writer.WriteStartObject();
            _writer.WriteString("stop", "killed");
            _writer.WriteNumber("signal", death.Signal);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        if (isAtEnd)
            WriteRegs("after", isInHandler: false);
        else
            _writer.WriteNull("after");
        WriteAnswers();
    }

    private string NameOf(PtraceStop stop) => stop switch
    {
        PtraceStop.SyscallEntry or PtraceStop.SyscallExit when (_tracer.Options & PtraceOptions.TraceSysGood) == 0 => "syscall-stop",
        PtraceStop.SyscallEntry => "syscall-enter",
        PtraceStop.SyscallExit => "syscall-exit",
        PtraceStop.Seccomp => "event-seccomp",
        PtraceStop.Exit => "event-exit",
        PtraceStop.Handler => "trap",
        _ when _tracer.SigInfo.si_signo != SIGTRAP => "signal",
        _ when _tracer.SigInfo.si_code != SigInfo.SI_KERNEL => "trap",
        _ when _tracee.IsInHandler => "handler",
        _ => "end",
    };

    /// <summary>What the tracer does at this stop, and how the task goes on.</summary>
    private void Act(bool passesSignal)
    {
        PtraceRequest? once = null;
        int signal = passesSignal ? _tracer.SigInfo.si_signo : 0;
        for (int i = 0; i < _recorded.Actions.Length; i++)
        {
            PtraceAction action = _recorded.Actions[i];
            if (action.At != _stops)
                continue;
            _answers[i] = action.Do(_tracer, _tracee);
            if (action.Request is not { } request)
                continue;
            (once, _request) = (request, action.Kind == "resume" ? _request : request);
            signal = action.Signal ?? signal;
        }

        _stops++;
        _tracer.Continue(once ?? _request, signal);
    }

    private void WriteStop(string name)
    {
        SigInfo info = _tracer.SigInfo;
        int status = _tracer.WaitStatus;
        _writer.WriteStartObject();
        _writer.WriteString("stop", name);
        _writer.WriteNumber("sig", status >> 8 & 0xff);
        if (status >> 16 != 0)
            _writer.WriteNumber("event", status >> 16);
        if (_tracer.Stop is not (PtraceStop.Signal or PtraceStop.Handler))
            _writer.WriteNumber("msg", _tracer.EventMessage);
        else if (name != "handler")
            _writer.WriteNumber("si_code", info.si_code);
        if (name == "signal" && info.si_signo == SIGSYS)
        {
            _writer.WriteNumber("si_errno", info.si_errno);
            _writer.WriteNumber("si_syscall", info.si_syscall);
            _writer.WriteString("si_arch", _tracee.Places.Text(info.si_arch));
            _writer.WriteString("si_call_addr", _tracee.Places.Text(info.si_call_addr));
        }

        WriteRegs("regs", isInHandler: name == "handler");
        if (_tracer.Stop is PtraceStop.SyscallEntry or PtraceStop.SyscallExit or PtraceStop.Seccomp && _tracer.GetSyscallInfo() is { op: not 0 } call)
            WriteCall(call);
        _writer.WriteEndObject();
    }

    private void WriteCall(PtraceSyscallInfo info)
    {
        Places places = _tracee.Places;
        _writer.WriteStartObject("syscall_info");
        _writer.WriteString("op", info.op switch
        {
            1 => "entry",
            2 => "exit",
            _ => "seccomp",
        });
        _writer.WriteString("arch", places.Text(info.arch));
        _writer.WriteString("ip", places.Text(info.instruction_pointer));
        if (info.op == 2)
        {
            _writer.WriteString("rval", Result((ulong)info.rval));
            _writer.WriteNumber("is_error", info.is_error);
        }
        else
        {
            _writer.WriteString("nr", places.Text(info.nr));
            _writer.WriteStartArray("args");
            foreach (ulong argument in info.args)
                _writer.WriteStringValue(places.Text(argument));
            _writer.WriteEndArray();
            if (info.op == 3)
                _writer.WriteString("ret_data", places.Text(info.ret_data));
        }

        _writer.WriteEndObject();
    }

    private void WriteRegs(string name, bool isInHandler)
    {
        PtRegs regs = _tracer.GetRegs();
        Processor.ProcessorState state = _recorded.Before;
        PtRegs before = PtRegs.Of(ref state);
        before.sp = state.Rsp;
        _writer.WriteStartObject(name);
        foreach (string register in (ReadOnlySpan<string>)["rax", "orig_rax", "rip", "rcx"])
            Write(register, RegisterNames.Of(ref regs, register));
        _writer.WriteString("r11", regs.r11 == regs.flags ? "rflags" : _tracee.Places.Text(regs.r11));
        Write("rflags", regs.flags);
        foreach (string register in RegisterNames.Others)
        {
            if (isInHandler && register is "rsp" or "rdx" or "rsi")
                continue;
            if (RegisterNames.Of(ref regs, register) != RegisterNames.Of(ref before, register))
                Write(register, RegisterNames.Of(ref regs, register));
        }

        _writer.WriteEndObject();

        void Write(string register, ulong value) => _writer.WriteString(register, register == "rax" ? Result(value) : _tracee.Places.Text(value));
    }

    private string Result(ulong value) => value == NumberingKernel.Pid ? "<pid>" : _tracee.Places.Text(value);

    private void WriteAnswers()
    {
        _writer.WriteStartArray("actions");
        foreach (long? answer in _answers)
        {
            _writer.WriteStartObject();
            if (answer is null)
                _writer.WriteBoolean("never", true);
            else if (answer != 0)
                _writer.WriteNumber("errno", -answer.Value);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }
}
