using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>A kernel whose calls succeed, fail, wait, throw and fork.</summary>
internal sealed class TelemetryKernel
{
    public const int Read = 0;
    public const int Fork = 57;
    public const int Openat = 257;
    public const int Fail = 500;
    public const int Renumber = 501;
    public const int Ia32Close = 6;

    public TelemetryKernel()
    {
        TestKernel table = new();
        table.Add(SyscallAbi.X64, Read, "read", Wait);
        table.Add(SyscallAbi.X64, Openat, "openat", static (SyscallContext context, in PtRegs regs) => -Errno.ENOENT);
        table.Add(SyscallAbi.X64, Fail, "fail", static (SyscallContext context, in PtRegs regs) => (long)regs.di);
        table.Add(SyscallAbi.X64, Renumber, "renumber", static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().orig_ax = regs.di;
            return 0;
        });
        table.Add(SyscallAbi.X64, Fork, "fork", CopyThread);
        table.Add(SyscallAbi.Ia32, Ia32Close, "close", static (SyscallContext context, in PtRegs regs) => -Errno.EBADF);
        Table = table.Table;
        Entry = new LinuxEntry(new QuietTable(table));

        static long Wait(SyscallContext context, in PtRegs regs)
        {
            context.Suspend();
            return 0;
        }

        long CopyThread(SyscallContext context, in PtRegs regs)
        {
            Child = new SyscallTask(200, "child", context.Task.Memory);
            context.CopyThread(Child);
            return Child.Pid;
        }
    }

    public SyscallTable Table { get; }

    public LinuxEntry Entry { get; }

    public SyscallTask? Child { get; private set; }

    public Cpu Boot(int index = 0) => TestKernel.Boot(Entry, UserState.Long64(), index);

    public void Call(Cpu cpu, int number, ulong rdi = 0)
    {
        cpu.State.Rax = (uint)number;
        cpu.State.Rdi = rdi;
        Entry.Syscall(cpu);
    }

    public void Call32(Cpu cpu, int number)
    {
        cpu.State.Rax = (uint)number;
        Entry.Int80(cpu);
    }

    /// <summary>Takes no note of the calls: a list of them would grow.</summary>
    private sealed class QuietTable(TestKernel table) : ISyscallTable
    {
        public SyscallTable Table { get; } = table.Table;

        public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr)
        {
            long result = table.x64_sys_call(context, in regs, nr);
            table.Calls.Clear();
            return result;
        }

        public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr)
        {
            long result = table.ia32_sys_call(context, in regs, nr);
            table.Calls.Clear();
            return result;
        }
    }
}
