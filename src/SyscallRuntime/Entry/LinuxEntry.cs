using System;
using System.Runtime.CompilerServices;
using SyscallKit.Entry.Work;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <summary>
/// Linux's system-call entry code for x86-64 (arch/x86/entry, kernel/entry) over a table of calls: executes the instruction that enters
/// the kernel, serves the call, and returns to user mode as Linux would.
/// </summary>
/// <remarks>
/// <para>One serves any number of processors, each run by one thread at a time. Give it each processor first with <see cref="syscall_init"/>.</para>
/// <para>The file-by-file counterpart of the kernel's sources: each part names the one that it mirrors.</para>
/// </remarks>
public sealed partial class LinuxEntry : ISyscallTracepoints
{
    private readonly ISyscallTable _table;
    private readonly EntrySymbols _symbols = new();
    private readonly ulong _entry_SYSCALL_64;

    /// <summary>The entry code of a kernel.</summary>
    /// <param name="table">The kernel's calls.</param>
    public LinuxEntry(ISyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        Work = new KernelWork(table.Table);
        Work.SetWorker(SyscallStage.EnterTracepoint, _tracepoints);
        Work.SetWorker(SyscallStage.ExitTracepoint, _tracepoints);
        _common = new SyscallCommon(table, _tracepoints, Work);
        _entry_SYSCALL_64 = _symbols.entry_SYSCALL_64;
    }

    /// <summary>What is done around the calls of all tasks: hooks, failures and audit attach themselves to it.</summary>
    public KernelWork Work { get; }

    /// <summary>Where the kernel lies.</summary>
    /// <exception cref="ArgumentException">An entry point is not in the kernel's half, or is that of another too.</exception>
    public EntrySymbols Symbols
    {
        get => _symbols;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            CheckSymbols(value);
            _symbols = value;
            _entry_SYSCALL_64 = value.entry_SYSCALL_64;
        }
    }

    /// <summary>Whether 32-bit calls are served (<c>ia32_enabled()</c>, boot option <c>ia32_emulation=</c>); true unless given.</summary>
    public bool Ia32Emulation { get; init; } = true;

    /// <summary>Executes SYSCALL, 0F 05, at the processor's RIP, and the kernel if it is this one's.</summary>
    /// <param name="cpu">The processor: any state.</param>
    /// <returns>
    /// <see cref="Fault.None"/> if the call was served and the processor is back at user level; or if the task was suspended in it
    /// (<see cref="SyscallTask.IsSuspended"/>) and the processor is in the kernel; or if the processor now stands at an entry point that is
    /// not of this kernel, with nothing more done. Otherwise the fault of the instruction, which has changed nothing, or of the way back: see
    /// <see cref="Resume(Cpu, long)"/>. What has become of the registers is in <see cref="Cpu.Outcome"/>.
    /// </returns>
    /// <exception cref="SyscallHandlerException">The handler of the call threw.</exception>
    /// <exception cref="InvalidOperationException">
    /// The task waits in the middle of a call (<see cref="SyscallTask.IsSuspended"/>), where a handler that threw leaves it too; or its handler or a
    /// probe runs right now; or nobody has written the processor's MSRs (<see cref="syscall_init"/>). Nothing has changed.
    /// </exception>
    public Fault Syscall(Cpu cpu)
    {
        if (cpu.Progress != SyscallProgress.None || cpu.State.Lstar != _entry_SYSCALL_64 || !Instruction.IsSyscallFrom64BitMode(in cpu.State))
            return Syscall(cpu, InstructionForm.Plain);
        return entry_SYSCALL_64(cpu, InstructionForm.Plain.Length);
    }

    /// <inheritdoc cref="Syscall(Cpu)"/>
    /// <param name="cpu">The processor: any state.</param>
    /// <param name="form">How the instruction was encoded.</param>
    public Fault Syscall(Cpu cpu, InstructionForm form)
    {
        EntryChecks.CheckMayCall(cpu);
        if (form != InstructionForm.Plain || cpu.State.Lstar != _entry_SYSCALL_64 || !Instruction.IsSyscallFrom64BitMode(in cpu.State))
            cpu.CompleteAtInstruction(); // it may fault, or arrive where nobody can tell whose the GS base is
        Fault fault = Instruction.Syscall(ref cpu.State, form);
        return fault.IsRaised ? cpu.EndFaulted(fault) : OtherEntry(cpu);
    }

    /// <summary>Executes SYSENTER, 0F 34, at the processor's RIP, and the kernel if it is this one's.</summary>
    /// <param name="cpu">The processor: any state.</param>
    /// <returns>As <see cref="Syscall(Cpu)"/>.</returns>
    /// <exception cref="SyscallHandlerException">The handler of the call threw.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Syscall(Cpu)"/>.</exception>
    public Fault Sysenter(Cpu cpu) => Sysenter(cpu, InstructionForm.Plain);

    /// <inheritdoc cref="Sysenter(Cpu)"/>
    /// <param name="cpu">The processor: any state.</param>
    /// <param name="form">How the instruction was encoded.</param>
    public Fault Sysenter(Cpu cpu, InstructionForm form)
    {
        EntryChecks.CheckMayCall(cpu);
        cpu.CompleteAtInstruction();
        Fault fault = Instruction.Sysenter(ref cpu.State, form);
        return fault.IsRaised ? cpu.EndFaulted(fault) : OtherEntry(cpu);
    }

    /// <summary>Executes INT 0x80, CD 80, at the processor's RIP through the kernel's gate, and the kernel.</summary>
    /// <param name="cpu">The processor: any state.</param>
    /// <returns>As <see cref="Syscall(Cpu)"/>. Without <see cref="Ia32Emulation"/> the gate is for the kernel only: #GP(402h).</returns>
    /// <exception cref="SyscallHandlerException">The handler of the call threw.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Syscall(Cpu)"/>.</exception>
    public Fault Int80(Cpu cpu) => Int80(cpu, InstructionForm.Plain);

    /// <inheritdoc cref="Int80(Cpu)"/>
    /// <param name="cpu">The processor: any state.</param>
    /// <param name="form">How the instruction was encoded.</param>
    public Fault Int80(Cpu cpu, InstructionForm form)
    {
        EntryChecks.CheckMayCall(cpu);
        cpu.CompleteAtInstruction();
        InterruptGate gate = InterruptGate.Interrupt(_symbols.asm_int80_emulation, LinuxGdt.KernelCs, (byte)(Ia32Emulation ? 3 : 0));
        Fault fault = Instruction.Int(ref cpu.State, form, 0x80, in gate, LinuxGdt.Descriptors, cpu.TopOfStack);
        return fault.IsRaised ? cpu.EndFaulted(fault) : asm_int80_emulation(cpu);
    }

    /// <summary>The entry points that are reached seldom; at any other address the processor is somebody else's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Fault OtherEntry(Cpu cpu)
    {
        ulong rip = cpu.State.Rip;
        return rip == _symbols.entry_SYSCALL_64 ? entry_SYSCALL_64(cpu, length: 0)
            : rip == _symbols.entry_SYSENTER_compat ? entry_SYSENTER_compat(cpu)
            : rip == _symbols.entry_SYSCALL_compat ? entry_SYSCALL_compat(cpu)
            : rip == _symbols.entry_SYSCALL32_ignore ? entry_SYSCALL32_ignore(cpu)
            : Foreign(cpu);

        static Fault Foreign(Cpu cpu)
        {
            cpu.EndEdited();
            return Fault.None;
        }
    }
}
