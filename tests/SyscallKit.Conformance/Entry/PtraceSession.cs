using System;
using System.Text.Json;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A tracee that runs from its instruction to the INT3 behind two NOPs, and its tracer.</summary>
internal sealed class PtraceSession
{
    private const byte Nop = 0x90;
    private const byte Int3 = 0xcc;
    private const int SIGTRAP = 5;
    private const int TRAP_BRKPT = 1;
    private const int TRAP_TRACE = 2;
    private const int SI_KERNEL = 0x80;
    private const int Sysgood = 0x80;

    private readonly PtraceCase _recorded;
    private readonly Utf8JsonWriter _writer;
    private readonly LinuxEntry _entry = new(new PtraceKernel());
    private readonly SimulatedMemory _memory = new();
    private readonly Cpu _cpu;
    private readonly Tracer _tracer;
    private readonly long?[] _answers;
    private PtraceRequest _request;
    private int _stops;

    public PtraceSession(PtraceCase recorded, Utf8JsonWriter writer)
    {
        (_recorded, _writer, _request) = (recorded, writer, recorded.Request);
        _answers = new long?[recorded.Actions.Length];
        byte[] page = new byte[SimulatedMemory.PageSize];
        page.AsSpan().Fill(Int3);
        recorded.Way.Code.CopyTo(page.AsSpan((int)(recorded.Way.Address % SimulatedMemory.PageSize)));
        page.AsSpan((int)(recorded.Way.Next % SimulatedMemory.PageSize), 2).Fill(Nop);
        _memory.Load(recorded.Way.Address / SimulatedMemory.PageSize * SimulatedMemory.PageSize, page, PageProtection.Read | PageProtection.Execute);
        _cpu = new Cpu(0, recorded.Before, new SyscallTask(NumberingKernel.Pid, "tracee", _memory));
        _entry.syscall_init(_cpu);
        _tracer = Tracer.Attach(_cpu.Task);
    }

    /// <summary>Runs it, and writes its stops, its registers at the end and what came of the tracer's actions.</summary>
    public void Run()
    {
        _writer.WriteStartArray("stops");
        Fault fault = Fault.None;
        _tracer.Continue(_request);
        while (!fault.IsRaised && !IsAtEnd())
        {
            if (_tracer.Stop == PtraceStop.None)
            {
                fault = Execute();
            }
            else
            {
                WriteStop(_tracer.Stop);
                Act();
                fault = _entry.Resume(_cpu);
            }
        }

        if (!fault.IsRaised)
        {
            _cpu.State.Rip++;
            WriteTrap("end", SI_KERNEL);
            Act();
        }

        _writer.WriteEndArray();
        if (fault.IsRaised)
            _writer.WriteNull("after");
        else
            WriteRegs("after");
        WriteAnswers();
    }

    private bool IsAtEnd() => _tracer.Stop == PtraceStop.None && OpcodeAtRip() == Int3;

    private byte OpcodeAtRip()
    {
        Span<byte> opcode = stackalloc byte[1];
        return _memory.Fetch(_cpu.State.Rip, opcode) == 1 ? opcode[0] : (byte)0;
    }

    /// <summary>The next instruction of user code. Behind one that does not enter the kernel TF traps; behind the others the kernel's way back has covered it.</summary>
    private Fault Execute()
    {
        if (OpcodeAtRip() != Nop)
            return _recorded.Way.Instruction switch
            {
                _ when OpcodeAtRip() is not (0x0f or 0xcd) => Fault.GeneralProtection,
                EntryInstruction.Int80 => _entry.Int80(_cpu),
                EntryInstruction.Sysenter => _entry.Sysenter(_cpu),
                _ => _entry.Syscall(_cpu),
            };
        _cpu.State.Rip++;
        if ((_cpu.State.Rflags & Rflags.TF) != 0)
        {
            WriteTrap("trap", TRAP_TRACE);
            Act();
        }

        return Fault.None;
    }

    /// <summary>What the tracer does at this stop, and how the task goes on.</summary>
    private void Act()
    {
        PtraceRequest? once = null;
        for (int i = 0; i < _recorded.Actions.Length; i++)
        {
            PtraceAction action = _recorded.Actions[i];
            if (action.At != _stops)
                continue;
            _answers[i] = action.Do(_tracer, _recorded.Way.Address);
            if (action.Request is { } request)
                (once, _request) = (request, action.Kind == "resume" ? _request : request);
        }

        _stops++;
        _tracer.Continue(once ?? _request);
    }

    private void WriteStop(PtraceStop stop)
    {
        if (stop == PtraceStop.Step)
        {
            WriteTrap("trap", TRAP_BRKPT);
            return;
        }

        bool isEntry = stop == PtraceStop.SyscallEntry;
        _writer.WriteStartObject();
        _writer.WriteString("stop", isEntry ? "syscall-enter" : "syscall-exit");
        _writer.WriteNumber("sig", SIGTRAP | Sysgood);
        _writer.WriteNumber("msg", isEntry ? 1 : 2);
        WriteRegs("regs");
        PtraceSyscallInfo info = _tracer.GetSyscallInfo();
        _writer.WriteStartObject("syscall_info");
        _writer.WriteString("op", isEntry ? "entry" : "exit");
        _writer.WriteString("arch", RegisterNames.Text(info.arch, ulong.MaxValue));
        _writer.WriteString("ip", RegisterNames.Text(info.instruction_pointer, _recorded.Way.Address));
        if (isEntry)
        {
            _writer.WriteString("nr", RegisterNames.Text(info.nr, _recorded.Way.Address));
            _writer.WriteStartArray("args");
            foreach (ulong argument in info.args)
                _writer.WriteStringValue(RegisterNames.Text(argument, _recorded.Way.Address));
            _writer.WriteEndArray();
        }
        else
        {
            _writer.WriteString("rval", Result((ulong)info.rval));
            _writer.WriteNumber("is_error", info.is_error);
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteTrap(string name, int code)
    {
        _writer.WriteStartObject();
        _writer.WriteString("stop", name);
        _writer.WriteNumber("sig", SIGTRAP);
        _writer.WriteNumber("si_code", code);
        WriteRegs("regs");
        _writer.WriteEndObject();
    }

    private void WriteRegs(string name)
    {
        PtRegs regs = _tracer.GetRegs();
        ProcessorState state = _recorded.Before;
        PtRegs before = PtRegs.Of(ref state);
        before.sp = state.Rsp;
        _writer.WriteStartObject(name);
        foreach (string register in (ReadOnlySpan<string>)["rax", "orig_rax", "rip", "rcx"])
            Write(register, RegisterNames.Of(ref regs, register));
        _writer.WriteString("r11", regs.r11 == regs.flags ? "rflags" : RegisterNames.Text(regs.r11, _recorded.Way.Address));
        Write("rflags", regs.flags);
        foreach (string register in RegisterNames.Others)
        {
            if (RegisterNames.Of(ref regs, register) != RegisterNames.Of(ref before, register))
                Write(register, RegisterNames.Of(ref regs, register));
        }

        _writer.WriteEndObject();

        void Write(string register, ulong value) =>
            _writer.WriteString(register, register == "rax" ? Result(value) : RegisterNames.Text(value, _recorded.Way.Address));
    }

    private string Result(ulong value) => value == NumberingKernel.Pid ? "<pid>" : RegisterNames.Text(value, _recorded.Way.Address);

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
