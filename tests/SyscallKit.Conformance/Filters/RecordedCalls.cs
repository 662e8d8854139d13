using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LinuxKernel;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Conformance;

/// <summary>The calls of <c>filter-calls.tsv</c>, by event, and the machine that makes them again.</summary>
internal sealed class RecordedCalls
{
    private const int Pid = 4242;
    private const int Execve = 59;

    // Who called execve is not recorded; it was not the program yet.
    private const string CommBeforeExecve = "sh";

    private readonly Dictionary<string, ImmutableArray<TraceTextLine>> _byEvent = [];
    private readonly SyscallTask _task = new(Pid, RecordedProgram.Comm, RecordedProgram.CreateMemory());
    private readonly Cpu _cpu;

    private RecordedCalls() => _cpu = new Cpu(0, default, _task);

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">A line that makes no sense.</exception>
    public static RecordedCalls Read(string path)
    {
        RecordedCalls calls = new();
        TsvFile rows = TsvFile.Read(path, 3);
        foreach (IGrouping<string, string[]> group in rows.Rows.GroupBy(static row => row[0]))
        {
            // The text of an event as it stands in a trace: with a context that says nothing.
            IEnumerable<string> lines = group.Select(static row => string.Create(CultureInfo.InvariantCulture, $"{RecordedProgram.Comm,16}-{Pid,-7} [000] .....     1.000000: {row[2]}\n"));
            TraceText text = TraceTextReader.Read(string.Concat(lines), LinuxTable.SyscallTable);
            if (text.Error is { } error)
                throw new InputException($"{path}: event {group.Key}: {error}");
            calls._byEvent[group.Key] = text.Lines;
        }

        return calls;
    }

    /// <summary>Makes the calls of an event.</summary>
    /// <param name="eventName">The event, as <c>system/name</c>.</param>
    /// <param name="tracer">Who records.</param>
    /// <returns>The indexes of the calls that were recorded.</returns>
    public IEnumerable<int> Make(string eventName, SyscallTracer tracer)
    {
        ImmutableArray<TraceTextLine> calls = _byEvent.GetValueOrDefault(eventName, []);
        for (int i = 0; i < calls.Length; i++)
        {
            long before = tracer.BufferOf(0).Written;
            Make(calls[i], tracer);
            if (tracer.BufferOf(0).Written > before)
                yield return i;
        }
    }

    private void Make(TraceTextLine call, SyscallTracer tracer)
    {
        _task.Comm = call is { IsEnter: true, Number: Execve } ? CommBeforeExecve : RecordedProgram.Comm;
        PtRegs regs = new() { orig_ax = (uint)call.Number };
        if (!call.IsEnter)
        {
            tracer.SysExit(_cpu, in regs, (long)call.Values[0]);
            return;
        }

        regs.di = ArgumentOf(call, 0);
        regs.si = ArgumentOf(call, 1);
        regs.dx = ArgumentOf(call, 2);
        regs.r10 = ArgumentOf(call, 3);
        regs.r8 = ArgumentOf(call, 4);
        regs.r9 = ArgumentOf(call, 5);
        tracer.SysEnter(_cpu, in regs, call.Number);
    }

    private static ulong ArgumentOf(TraceTextLine call, int index) => index < call.Values.Length ? call.Values[index] : 0;
}
