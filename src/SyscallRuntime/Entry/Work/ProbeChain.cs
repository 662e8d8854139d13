using SyscallKit.Kernel;

namespace SyscallKit.Entry.Work;

/// <summary>Any number of probes as one.</summary>
/// <param name="probes">The probes, in the order in which they are called; not changed any more.</param>
internal sealed class ProbeChain(ISyscallProbe[] probes) : ISyscallProbe
{
    public void SysEnter(Cpu cpu, in PtRegs regs, long id)
    {
        foreach (ISyscallProbe probe in probes)
            probe.SysEnter(cpu, in regs, id);
    }

    public void SysExit(Cpu cpu, in PtRegs regs, long ret)
    {
        foreach (ISyscallProbe probe in probes)
            probe.SysExit(cpu, in regs, ret);
    }
}
