using System.Collections.Generic;
using SyscallKit.Kernel;

namespace SyscallKit.Tests.Entry;

/// <summary>Writes down what the tracepoints show.</summary>
internal sealed class RecordingProbe : ISyscallProbe
{
    public List<string> Events { get; } = [];

    public void SysEnter(Cpu cpu, in PtRegs regs, long id) => Events.Add($"{cpu.Task.Pid} enter {id}{(cpu.Task.InCompatSyscall ? " compat" : "")} ax {(long)regs.ax}");

    public void SysExit(Cpu cpu, in PtRegs regs, long ret) => Events.Add($"{cpu.Task.Pid} exit {(int)regs.orig_ax}{(cpu.Task.InCompatSyscall ? " compat" : "")} = {ret}");
}
