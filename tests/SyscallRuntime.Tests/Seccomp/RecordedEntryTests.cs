using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry.Work;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Calls under filters, through the entry code, against Linux 6.18 (<c>tests/data/seccomp</c>).</summary>
public sealed class RecordedEntryTests
{
    private static readonly string[] s_sigsysFields = ["kind", "si_code", "si_errno", "si_syscall", "si_arch", "call_addr_delta", "frame"];

    [Test]
    public void CallsEndAsOnLinux()
    {
        List<string> differences = [];
        int count = 0;
        foreach (RecordedProgram program in RecordedProgram.All)
        {
            foreach (RecordedProbe probe in program.Probes)
            {
                count++;
                string outcome = Run(program, probe);
                if (outcome != Expected(probe))
                    differences.Add($"{program}, {probe.Via} {probe.Rax:x}: {outcome} and not {Expected(probe)}");
            }
        }

        Assert.That(differences, Is.Empty);
        Assert.That(count, Is.EqualTo(4848));
    }

    private static string Expected(RecordedProbe probe) => probe.Out.GetProperty("kind").GetString() == "sigsys"
        ? string.Join(' ', s_sigsysFields.Select(field => probe.Out.GetProperty(field).ToString()))
        : probe.Outcome;

    /// <summary>Once alone, for what becomes of the process, and once with another thread, for how much of it dies.</summary>
    private static string Run(RecordedProgram program, RecordedProbe probe)
    {
        (Cpu cpu, TestSignals signals) = Call(program, probe, threads: 1);
        if (cpu.Task.Death is { } death)
        {
            (Cpu watched, _) = Call(program, probe, threads: 2);
            return $"killed {death.Signal} {(watched.Task.Death!.Value.IsOfThread ? "thread" : "process")}";
        }

        if (signals.Handled is [SigInfo info])
            return Sigsys(probe, in info, signals.Frame);
        Assert.That(signals.Handled, Is.Empty);
        AssertNothingElse(cpu, probe);
        string rax = "0x" + cpu.State.Rax.ToString("x", CultureInfo.InvariantCulture);
        return cpu.State.Rax == Unfiltered ? probe.Unfiltered : "return " + rax;
    }

    // No filter gives it.
    private const ulong Unfiltered = 0x1234_5678_9abc_def0;

    private static (Cpu Cpu, TestSignals Signals) Call(RecordedProgram program, RecordedProbe probe, int threads)
    {
        List<SyscallTask> group = [];
        FilteredKernel kernel = new() { Seccomp = new SeccompKernel { ThreadsOf = _ => group }, Handle = static _ => unchecked((long)Unfiltered) };
        Cpu cpu = kernel.Boot(probe.Via);
        group.AddRange([cpu.Task, .. Enumerable.Range(1, threads - 1).Select(_ => kernel.Boot().Task)]);
        TestSignals signals = TestSignals.Of(cpu.Task, program.HandlesSigsys);
        foreach (SockFilter[] filter in program.Filters.Select(static filter => filter.ToArray()))
            Assert.That(kernel.Seccomp.SetModeFilter(cpu.Task, SeccompFilter.Create(filter), SeccompInstallFlags.None, out _), Is.Zero);
        Mark(ref cpu.State);
        Assert.That(kernel.Call(cpu, probe.Rax, probe.Data.args, probe.Via), Is.EqualTo(Fault.None));
        return (cpu, signals);
    }

    private static string Sigsys(RecordedProbe probe, in SigInfo info, PtRegs frame)
    {
        ulong insn = RecordedProbe.AddressOf(probe.Via);
        string more = probe.Via == "syscall64" ? $", \"rcx_delta\": {frame.cx - insn}, \"r11_eq_rflags\": {(frame.r11 == frame.flags ? "true" : "false")}" : "";
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"sigsys {info.si_code} {info.si_errno} {info.si_syscall} 0x{info.si_arch:x} {info.si_call_addr - insn} {{\"rax\": \"0x{frame.ax:x}\", \"rip_delta\": {frame.ip - insn}, \"cs\": \"0x{frame.cs:x}\"{more}}}");
        return text.Replace(": ", ":", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal);
    }

    private static void Mark(ref ProcessorState state) =>
        (state.R11, state.R12, state.R13, state.R14, state.R15) = (0x1111, 0x1212, 0x1313, 0x1414, 0x1515);

    /// <summary>Whatever a filter says, a call that returns changes what a call changes.</summary>
    private static void AssertNothingElse(Cpu cpu, RecordedProbe probe)
    {
        ProcessorState state = cpu.State;
        ulong next = RecordedProbe.AddressOf(probe.Via) + 2;
        Assert.That((state.Rip, state.R12, state.R13, state.R14, state.R15, state.Rdx, state.Cpl), Is.EqualTo((next, 0x1212UL, 0x1313UL, 0x1414UL, 0x1515UL, probe.Data.args[2], (byte)3)));
        Assert.That((state.Rcx, state.R11), Is.EqualTo(probe.Via == "syscall64" ? (next, state.Rflags) : (probe.Data.args[1], 0x1111UL)));
    }
}
