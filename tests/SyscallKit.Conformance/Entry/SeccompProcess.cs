using System;
using System.Runtime.InteropServices;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Signaling;

namespace SyscallKit.Conformance;

/// <summary>A process of the recordings: a thread that makes calls under filters, and perhaps one that watches it.</summary>
internal sealed class SeccompProcess
{
    public const int Pid = 4711;

    /// <summary>Where SIGSYS is handled.</summary>
    public const ulong Handler = 0x5eed_cafe_a000;

    private const int SIGSYS = 31;
    private const int NR_seccomp = 317;
    private const uint SECCOMP_SET_MODE_FILTER = 1;
    private const ulong Stack = 0x1a82_0000;
    private const ulong StackSize = 0x1_0000;
    private const ulong Program = 0x5eed_1000_0000;
    private const int ProgramOffset = 16;

    private readonly SeccompKernel _seccomp;
    private readonly SimulatedMemory _memory = new();
    private readonly Cpu _cpu;
    private readonly Cpu? _watcher;

    /// <summary>A process.</summary>
    /// <param name="sigsys">What it does about SIGSYS.</param>
    /// <param name="isWatched">Whether it has a second thread.</param>
    public SeccompProcess(string sigsys, bool isWatched)
    {
        _memory.Map(Stack, StackSize, PageProtection.Read | PageProtection.Write);
        SyscallTask task = new(Pid, "seccomp", _memory) { NoNewPrivs = true };
        SyscallTask watcher = new(Pid + 1, "watcher", _memory) { Tgid = Pid };
        _seccomp = new SeccompKernel { ThreadsOf = isWatched ? _ => [task, watcher] : static task => [task] };
        TaskSignals signals = TaskSignals.Attach(task);
        SignalAction action = sigsys switch
        {
            "default" => default,
            "ignored" => new SignalAction(SignalAction.SIG_IGN, 0, 0, default),
            _ => new SignalAction(Handler, SignalAction.SA_SIGINFO | SignalAction.SA_RESTORER, Handler, default),
        };
        signals.SetAction(SIGSYS, in action, out _);
        if (sigsys == "blocked")
            signals.Block(SignalSet.Of(SIGSYS));
        ProcessorState state = LinuxUser.Start64(Vendor.Amd, 0x5eed_cafe_b100, Stack + StackSize);
        _cpu = new Cpu(0, in state, task);
        if (!isWatched)
            return;
        TaskSignals.Attach(watcher, signals.Group);
        _watcher = new Cpu(1, in state, watcher);
    }

    public SyscallTask Task => _cpu.Task;

    public ref ProcessorState State => ref _cpu.State;

    /// <summary>Whether the call ended in the handler.</summary>
    public bool IsInHandler => Task.State == TaskState.Running && State.Rip == Handler;

    /// <summary>Whether the watcher still runs: what was sent to it arrives with the next interrupt.</summary>
    public bool IsWatcherAlive(LinuxEntry entry)
    {
        entry.syscall_init(_watcher!);
        entry.Interrupt(_watcher!);
        return _watcher!.Task.State != TaskState.Dead;
    }

    /// <summary>Installs a filter by <c>seccomp(2)</c>.</summary>
    /// <returns>The result; null if the call did not return.</returns>
    public long? Install(SeccompCaseFilter filter)
    {
        // What lies behind the program is zero.
        byte[] bytes = new byte[ProgramOffset + Math.Max(filter.Program.Length, filter.Len) * SockFilter.Size];
        BitConverter.TryWriteBytes(bytes, filter.Len);
        BitConverter.TryWriteBytes(bytes.AsSpan(8), Program + ProgramOffset);
        for (int i = 0; i < filter.Program.Length; i++)
            filter.Program[i].Write(bytes.AsSpan(ProgramOffset + i * SockFilter.Size));
        _memory.Load(Program, bytes, PageProtection.Read | PageProtection.Write);
        (State.Rax, State.Rdi, State.Rsi, State.Rdx) = (NR_seccomp, SECCOMP_SET_MODE_FILTER, filter.Flags, Program);
        LinuxEntry entry = new(new SeccompTable(_seccomp, new SeccompFiles()));
        entry.syscall_init(_cpu);
        entry.Syscall(_cpu);
        return IsInHandler || Task.State == TaskState.Dead ? null : (long)State.Rax;
    }

    /// <summary>Makes a call.</summary>
    /// <param name="probe">The call.</param>
    /// <param name="returns">What it returns if it is made, and nothing kills.</param>
    /// <returns>The kernel.</returns>
    public LinuxEntry Call(SeccompProbe probe, ulong returns)
    {
        LinuxEntry entry = new(new OneCallTable(context =>
        {
            if (probe.Signal != 0)
                context.Task.ForceSignal(new SigInfo { si_signo = probe.Signal, si_code = SigInfo.SI_KERNEL });
            return (long)returns;
        }));
        State = probe.Before;
        entry.syscall_init(_cpu);
        _ = probe.Way.Instruction switch
        {
            EntryInstruction.Syscall => entry.Syscall(_cpu),
            EntryInstruction.Sysenter => entry.Sysenter(_cpu),
            _ => entry.Int80(_cpu),
        };
        return entry;
    }

    /// <summary>What the handler is told of the signal.</summary>
    public SigInfo ReadInfo()
    {
        SigInfo info = default;
        _memory.Read(State.Rsi, MemoryMarshal.AsBytes(new Span<SigInfo>(ref info)));
        return info;
    }

    /// <summary>A register of the frame: <c>struct ucontext</c> lies at rdx, its registers from 40 on, eight bytes each (arch/x86/include/uapi/asm/sigcontext.h).</summary>
    /// <param name="index">r8 is 0, then r9 to r15, di, si, bp, bx, dx, ax, cx, sp, ip, flags, and cs in two bytes.</param>
    public ulong ReadFrame(int index)
    {
        ulong value = 0;
        _memory.Read(State.Rdx + 40 + (ulong)index * sizeof(ulong), MemoryMarshal.AsBytes(new Span<ulong>(ref value)));
        return value;
    }
}
