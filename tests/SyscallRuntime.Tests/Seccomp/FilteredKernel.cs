using System;
using System.Globalization;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Seccomp;

/// <summary>A kernel whose calls all do the same, with tasks that have filters, and a processor for each of them.</summary>
internal sealed class FilteredKernel : ISyscallTable
{
    private int _pids = 100;

    public FilteredKernel() => Entry = new LinuxEntry(this);

    public LinuxEntry Entry { get; }

    public SeccompKernel Seccomp { get; init; } = new();

    /// <summary>What each call does.</summary>
    public Func<SyscallContext, long> Handle { get; set; } = static _ => 77;

    public SyscallTable Table { get; } = new([], [], []);

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => Handle(context);

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => Handle(context);

    /// <summary>A processor of a new task in 64-bit or 32-bit code.</summary>
    public Cpu Boot(string via = "syscall64")
    {
        ProcessorState state = via.StartsWith("compat", StringComparison.Ordinal) ? UserState.Compat32(Vendor.Amd) : UserState.Long64(Vendor.Amd);
        state.Rip = RecordedProbe.AddressOf(via);
        Cpu cpu = new(0, in state, new SyscallTask(_pids++, "filtered", new SimulatedMemory()));
        Entry.syscall_init(cpu);
        return cpu;
    }

    /// <summary>Makes a call.</summary>
    public Fault Call(Cpu cpu, ulong rax, in SeccompArguments args = default, string via = "syscall64")
    {
        ref ProcessorState state = ref cpu.State;
        (state.Rax, state.Rdx, state.Rip) = (rax, args[2], RecordedProbe.AddressOf(via));
        if (via != "syscall64")
        {
            (state.Rbx, state.Rcx, state.Rsi, state.Rdi, state.Rbp) = (args[0], args[1], args[3], args[4], args[5]);
            return Entry.Int80(cpu);
        }

        (state.Rdi, state.Rsi, state.R10, state.R8, state.R9) = (args[0], args[1], args[3], args[4], args[5]);
        return Entry.Syscall(cpu);
    }

    /// <summary>Puts a filter on a task, as text.</summary>
    public long Install(SyscallTask task, string program, SeccompInstallFlags flags = SeccompInstallFlags.None) =>
        Seccomp.SetModeFilter(task, SeccompFilter.Create(BpfText.Assemble(program).AsSpan()), flags, out _);

    /// <summary>A filter that gives a value for one number, and allows all others.</summary>
    public static string For(int nr, SeccompAction action, int data = 0) => string.Create(
        CultureInfo.InvariantCulture, $"ld [0]\n jneq #{nr}, allow\n ret #{(uint)action | (uint)data}\n allow: ret #0x7fff0000");
}
