using System;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Conformance;

/// <summary>A kernel in which every number is the same call.</summary>
/// <param name="handle">The call.</param>
internal sealed class OneCallTable(Func<SyscallContext, long> handle) : ISyscallTable
{
    public SyscallTable Table { get; } = new([], [], []);

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => handle(context);

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => handle(context);
}
