using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>A kernel with one call, which fails; it notes nothing, so that it allocates nothing and several processors may run it.</summary>
internal sealed class BareKernel : ISyscallTable
{
    private const int Openat = 257;

    public BareKernel() => Entry = new LinuxEntry(this);

    public SyscallTable Table { get; } = new([new SyscallTableEntry(Openat, "openat", "sys_openat", null)], [], []);

    public LinuxEntry Entry { get; }

    public Cpu Boot(int index = 0) => TestKernel.Boot(Entry, UserState.Long64(), index);

    public void Calls(Cpu cpu, int count)
    {
        for (int i = 0; i < count; i++)
        {
            cpu.State.Rax = Openat;
            Entry.Syscall(cpu);
        }
    }

    public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => -Errno.ENOENT;

    public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => -Errno.ENOSYS;
}
