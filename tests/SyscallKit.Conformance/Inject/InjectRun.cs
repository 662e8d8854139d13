using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallKit.Entry;
using SyscallKit.Injection;
using SyscallKit.Injection.Grammar;
using SyscallKit.Kernel;
using SyscallKit.Linux;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>One run of the recorded program under a command line, and what strace would show of it.</summary>
internal sealed class InjectRun : IInjectionListener
{
    private const int Pid = 8;
    private const int SigIll = 4;
    private const int SigKill = 9;
    private const int ExitAttempts = 5;

    // Recorded as a delay is what took more than 15 million cycles.
    private const long ShownDelay = 5_000_000;

    // SIGCHLD SIGCONT SIGURG SIGWINCH
    private static readonly int[] s_ignored = [17, 18, 23, 28];

    private readonly InjectProgram _program;
    private readonly StraceCommand _command;
    private readonly InjectKernel _kernel;
    private readonly LinuxEntry _entry;
    private readonly SimulatedMemory _memory = new();
    private readonly Cpu _cpu;
    private readonly PathTrace _paths;
    private readonly Queue<int> _pending = new();
    private InjectionKind _done;
    private long _waited;
    private int? _lastLine;
    private int _current;

    public InjectRun(InjectProgram program, StraceCommand command)
    {
        (_program, _command) = (program, command);
        _kernel = new InjectKernel(command.Forks ? Pid + 1 : Pid);
        _entry = new LinuxEntry(_kernel);
        _paths = new PathTrace(command.Paths, _kernel.Files);
        _memory.Map(InjectProgram.Memory, InjectProgram.MemorySize, PageProtection.Read | PageProtection.Write);
        _memory.CopyToUser(new(InjectProgram.Memory), program.Contents);
        _cpu = new Cpu(0, LinuxUser.Start64(Vendor.Amd, 0x401000, 0x7fff_ffff_e000), new SyscallTask(Pid, "prog", _memory));
        _entry.syscall_init(_cpu);
        SyscallInjector injector = new(_entry.Work, StraceCalls.Names, this)
        {
            Delay = (_, nanoseconds) => _waited += nanoseconds,
            Send = (_, info) => _pending.Enqueue(info.si_signo),
            Filter = context => IsSelected((int)context.Regs.orig_ax, [context.Regs.di, context.Regs.si, context.Regs.dx, context.Regs.r10, context.Regs.r8, context.Regs.r9]),
        };
        injector.Use(command.Qualifiers);
    }

    /// <summary>What the program saw of its calls, from the first on.</summary>
    public List<long> Returns { get; } = [];

    /// <summary>The lines that were printed: the call of each, and whether its result is printed as the number that it is.</summary>
    public List<(int Index, bool IsPlain)> Printed { get; } = [];

    public List<(int Index, string Note)> Noted { get; } = [];

    /// <summary>For each signal that was printed, the call of the line before.</summary>
    public List<int?> SignalAfter { get; } = [];

    public List<int> HandlerRunsAfter { get; } = [];

    public List<int> Delayed { get; } = [];

    /// <summary>The signal that killed the program; 0 if it exited.</summary>
    public int Killed { get; private set; }

    public void Injected(in InjectedFault fault) => _done |= fault.Kind;

    public void Run()
    {
        if (_command.Qualifiers.Trace.Contains(CallPersonality.X64, _program.Calls[0].Number) && _paths.HasPath("./prog"))
            Print(0, 0, isUnfinished: false, isRepeated: false);
        foreach (InjectCall call in _program.Calls.Skip(1).SkipLast(1))
        {
            Make(call.Index, call.Number, call.Arguments, isRepeated: false);
            if (Killed != 0)
                return;
        }

        InjectCall exit = _program.Calls[^1];
        for (int attempt = 0; attempt < ExitAttempts; attempt++)
        {
            Make(exit.Index, exit.Number, exit.Arguments, isRepeated: attempt != 0);
            if (Killed != 0 || _kernel.HasExited)
                return;
        }

        Deliver(SigIll);
    }

    /// <summary>What is in the buffer of a call at the end.</summary>
    public byte[] BufferOf(int index)
    {
        byte[] bytes = new byte[InjectProgram.BufferSize];
        _memory.CopyFromUser(bytes, new(InjectProgram.Memory + (ulong)(index * InjectProgram.BufferSize)));
        return bytes;
    }

    private bool IsSelected(int number, IReadOnlyList<ulong> arguments) => _paths.Selects(number, arguments, _memory);

    private void Make(int index, int number, IReadOnlyList<ulong> arguments, bool isRepeated)
    {
        (_done, _waited) = (InjectionKind.None, 0);
        if (number != InjectKernel.RtSigreturn)
            _current = index;
        bool isTraced = _command.Qualifiers.Trace.Contains(CallPersonality.X64, number) && IsSelected(number, arguments);
        long result = Call(number, arguments);
        bool isKilled = _pending.Contains(SigKill);
        if (_waited >= ShownDelay)
            Delayed.Add(index);
        if (isTraced)
            Print(number == InjectKernel.RtSigreturn ? -1 : index, result, _kernel.HasExited || isKilled, isRepeated);
        if (isKilled)
            Killed = SigKill;
        while (Killed == 0 && !_kernel.HasExited && _pending.TryDequeue(out int signal))
            Deliver(signal);
        if (Killed == 0 && !_kernel.HasExited && !isRepeated && number != InjectKernel.RtSigreturn)
            Returns.Add(result);
    }

    private long Call(int number, IReadOnlyList<ulong> arguments)
    {
        ref ProcessorState state = ref _cpu.State;
        (state.Rax, state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) =
            ((ulong)number, At(0), At(1), At(2), At(3), At(4), At(5));
        _entry.Syscall(_cpu);
        return (long)_cpu.State.Rax;

        ulong At(int index) => index < arguments.Count ? arguments[index] : 0;
    }

    /// <summary>A signal comes: the handler runs and goes back by a call of its own, or the program dies.</summary>
    private void Deliver(int signal)
    {
        if (_command.Qualifiers.Signals.Contains(signal))
        {
            SignalAfter.Add(_lastLine);
            _lastLine = null;
        }

        if (Array.IndexOf(s_ignored, signal) >= 0)
            return;
        if (signal != InjectKernel.SigUsr1 || !_kernel.HasHandler)
        {
            Killed = signal;
            return;
        }

        int interrupted = _current;
        if (!HandlerRunsAfter.Contains(interrupted))
            HandlerRunsAfter.Add(interrupted);
        Make(interrupted, InjectKernel.RtSigreturn, [], isRepeated: false);
    }

    /// <summary>Prints a line. -1 stands for a call that the program did not make itself.</summary>
    private void Print(int index, long result, bool isUnfinished, bool isRepeated)
    {
        // A result that was injected as one is none that failed, whatever it is.
        bool isGiven = (_done & (InjectionKind.Result | InjectionKind.Substitute)) != 0
            && _command.Qualifiers.RuleOf(CallPersonality.X64, index < 0 ? InjectKernel.RtSigreturn : _program.Calls[index].Number) is { IsError: false };
        StraceStatus status = isUnfinished ? StraceStatus.Unfinished : result is < 0 and >= -4095 && !isGiven ? StraceStatus.Failed : StraceStatus.Successful;
        if (!_command.Qualifiers.Status.Contains((int)status))
            return;
        if (index < 0 || isRepeated)
        {
            _lastLine = null;
            return;
        }

        InjectCall call = _program.Calls[index];
        bool isPlain = status != StraceStatus.Successful
            || Text(call, result) == result.ToString(CultureInfo.InvariantCulture);
        Printed.Add((index, isPlain));
        _lastLine = isPlain ? index : null;
        if (isPlain && NoteOf(_done) is { Length: > 0 } note)
            Noted.Add((index, note));
    }

    private static string NoteOf(InjectionKind done)
    {
        bool isPoked = (done & InjectionKind.Poke) != 0;
        bool hasResult = (done & (InjectionKind.Result | InjectionKind.Substitute)) != 0;
        string injected = (isPoked, hasResult) switch
        {
            (true, true) => " (INJECTED: args, retval)",
            (true, false) => " (INJECTED: args)",
            (false, true) => " (INJECTED)",
            _ => "",
        };
        return injected + ((done & (InjectionKind.DelayEnter | InjectionKind.DelayExit)) != 0 ? " (DELAYED)" : "");
    }

    /// <summary>A result as strace prints it: addresses and raw calls as hexadecimal numbers, ids with 32 bits, descriptors with their sign, all else without.</summary>
    private string Text(InjectCall call, long result)
    {
        if (call.Name == "mmap" || (_command.Qualifiers.Raw.Contains(CallPersonality.X64, call.Number) && result != 0))
            return "0x" + result.ToString("x", CultureInfo.InvariantCulture);
        return call.Name switch
        {
            "getpid" or "getppid" => ((int)result).ToString(CultureInfo.InvariantCulture),
            "openat" or "socket" or "dup" => result.ToString(CultureInfo.InvariantCulture),
            _ => ((ulong)result).ToString(CultureInfo.InvariantCulture),
        };
    }
}
