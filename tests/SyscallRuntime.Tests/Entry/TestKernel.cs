using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

internal delegate long Handler(SyscallContext context, in PtRegs regs);

/// <summary>A table written by hand, and a processor that enters it.</summary>
internal sealed class TestKernel : ISyscallTable
{
    public const int Getpid = 39;
    public const int Ia32Getpid = 20;
    public const long Pid = 4711;

    public TestKernel()
    {
        Add(SyscallAbi.X64, Getpid, "getpid", static (SyscallContext context, in PtRegs regs) => Pid);
        Add(SyscallAbi.Ia32, Ia32Getpid, "getpid", static (SyscallContext context, in PtRegs regs) => Pid);
    }

    public SyscallTable Table => new(Rows(SyscallAbi.X64), Rows(SyscallAbi.Ia32), []);

    /// <summary>The calls that arrived, in order: number and the six arguments of the table's ABI.</summary>
    public List<(SyscallAbi Abi, int Nr, ulong[] Args)> Calls { get; } = [];

    private Dictionary<(SyscallAbi Abi, int Nr), (string Name, Handler Handler)> Handlers { get; } = [];

    public void Add(SyscallAbi abi, int nr, string name, Handler handler) => Handlers[(abi, nr)] = (name, handler);

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr)
    {
        Calls.Add((SyscallAbi.X64, nr, [regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9]));
        return Handlers.TryGetValue((SyscallAbi.X64, nr), out (string, Handler Handler) call) ? call.Handler(context, in regs) : -Errno.ENOSYS;
    }

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr)
    {
        Calls.Add((SyscallAbi.Ia32, nr, [regs.bx, regs.cx, regs.dx, regs.si, regs.di, regs.bp]));
        return Handlers.TryGetValue((SyscallAbi.Ia32, nr), out (string, Handler Handler) call) ? call.Handler(context, in regs) : -Errno.ENOSYS;
    }

    /// <summary>A processor that runs a task with a stack at <see cref="UserState.StackPage"/>.</summary>
    public static Cpu Boot(LinuxEntry entry, in ProcessorState state, int index = 0)
    {
        SimulatedMemory memory = new();
        memory.Map(UserState.StackPage, SimulatedMemory.PageSize, PageProtection.Read | PageProtection.Write);
        Cpu cpu = new(index, in state, new SyscallTask(100 + index, "test", memory));
        entry.syscall_init(cpu);
        return cpu;
    }

    private ImmutableArray<SyscallTableEntry> Rows(SyscallAbi abi) =>
        [.. Handlers.Where(call => call.Key.Abi == abi).OrderBy(static call => call.Key.Nr)
            .Select(static call => new SyscallTableEntry(call.Key.Nr, call.Value.Name, "sys_" + call.Value.Name, null))];
}
