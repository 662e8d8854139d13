using SyscallKit.Kernel;

namespace SyscallKit.Tests.Entry;

internal delegate void Edit(ref PtRegs regs);

/// <summary>Changes the registers when a call begins, as a BPF program or a tracer does.</summary>
internal sealed class EditingProbe(Edit edit) : ISyscallProbe
{
    public void SysEnter(Cpu cpu, in PtRegs regs, long id) => edit(ref new SyscallContext(cpu).EditRegs());

    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
    }
}
