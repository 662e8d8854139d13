using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace LinuxKernel.Replay;

/// <summary>A table in which the numbers without a call are served too: those of calls that the kernel at hand does not declare.</summary>
/// <param name="table">The declared calls.</param>
/// <param name="serve">Serves the others.</param>
internal sealed class RecordedTable(ISyscallTable table, SyscallFallback serve) : ISyscallTable
{
    public SyscallTable Table => table.Table;

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) =>
        Table.TryGetEntry(SyscallAbi.X64, nr, out _) ? table.x64_sys_call(context, in regs, nr) : serve(context);

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) =>
        Table.TryGetEntry(SyscallAbi.Ia32, nr, out _) ? table.ia32_sys_call(context, in regs, nr) : serve(context);
}
