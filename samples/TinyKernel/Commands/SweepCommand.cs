using System;
using System.IO;
using System.Linq;
using LinuxKernel;
using SyscallKit.Injection.Sweeping;
using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;
using static System.FormattableString;

namespace Tiny.Commands;

/// <summary><c>sweep</c>: the guests meet every fault that their calls could give, one at a time.</summary>
internal static class SweepCommand
{
    public static int Run(Screen screen, TextWriter error, Vendor vendor, string? point, bool all)
    {
        if (point is not null)
            return RunOne(screen, error, vendor, point);
        FaultTable table = Sweep(vendor, TextWriter.Null).Run(new SweepProgress(RecordingProgress.TerminalOf(error)));
        foreach (FaultRow row in table.Rows.Where(row => row.Outcome >= FaultOutcome.Hung || all && row.Outcome != FaultOutcome.Survived))
            screen.WriteLine(Invariant($"{row.Point}: {row.Outcome}: {row.Message}"));
        screen.WriteLine(Invariant($"{"call",-20} {"faults",6} {"survived",8} {"other result",12} {"hung",6} {"crashed",7}"));
        foreach (IGrouping<string, FaultRow> call in table.Rows.GroupBy(static row => row.Point.Name).OrderBy(static call => call.Key, StringComparer.Ordinal))
            WriteCounts(screen, call.Key, [.. call]);
        WriteCounts(screen, "all", [.. table.Rows]);
        return table.Rows.Any(static row => row.Outcome >= FaultOutcome.Hung) ? CommandLine.Difference : CommandLine.Success;
    }

    private static int RunOne(Screen screen, TextWriter error, Vendor vendor, string text)
    {
        if (!FaultPoint.TryParse(text, out FaultPoint? point))
        {
            error.WriteLine($"'{Printable.Of(text)}' is no fault: one is written as in 'call=7 x64:0 read EINTR'.");
            return CommandLine.BadInput;
        }

        FaultRow row = Sweep(vendor, screen.Writer).Try(point);
        screen.WriteLine(Invariant($"{row.Point}: {row.Outcome}{(row.Outcome >= FaultOutcome.Hung ? ": " + row.Message : "")}"));
        return row.Outcome == FaultOutcome.Survived ? CommandLine.Success : CommandLine.Difference;
    }

    /// <summary>A run of the guests comes to how init ended, and to what all have printed. Only the run with a fault is shown.</summary>
    private static FaultSweep<string> Sweep(Vendor vendor, TextWriter shown) => new(plan =>
    {
        using StringWriter console = new();
        Machine machine = new(vendor, static vdso => new GuestPrograms(vdso, GuestPrograms.All), console);
        RunCommand.Install(machine.Vfs);
        plan.AttachTo(machine.Work);
        WaitStatus? status = machine.Run("/bin/init");
        if (plan.Point is not null)
            shown.Write(console.ToString());
        return Invariant($"{(status is { } ended ? $"status {ended.Bits}" : "waits for ever")}: {console}");
    })
    {
        Errors = DeclaredErrors.In(LinuxTable.SyscallTable),
    };

    private static void WriteCounts(Screen screen, string name, FaultRow[] rows) => screen.WriteLine(Invariant(
        $"{name,-20} {rows.Length,6} {Count(rows, FaultOutcome.Survived),8} {Count(rows, FaultOutcome.WrongResult),12} {Count(rows, FaultOutcome.Hung),6} {Count(rows, FaultOutcome.Crashed),7}"));

    private static int Count(FaultRow[] rows, FaultOutcome outcome) => rows.Count(row => row.Outcome == outcome);
}
