using System.Collections.Generic;
using System.IO;
using System.Linq;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;
using Tiny.Kernel;
using Tiny.Output;
using Tiny.Replay;
using static System.FormattableString;

namespace Tiny.Commands;

/// <summary><c>trace EVENTS</c>: runs the guests, records the events that are named, and shows them or writes them to a file.</summary>
internal static class TraceCommand
{
    public static int Run(Screen screen, TextWriter error, TraceRequest request)
    {
        try
        {
            TraceSession session = new(request.Vendor, request.BufferSizeKb);
            Enable(session, error, request);
            using StopSignal stop = new();
            using TraceFile? file = request.Output is null ? null : TraceFile.Open(request.Output);
            WaitStatus? status = Record(session, error, request, stop);
            TraceSnapshot snapshot = session.Snapshot();
            if (file is not null)
                Write(screen, error, file, snapshot, session);
            else if (screen.InColour)
                Show(screen, snapshot);
            else
                TraceTextPrinter.Print(new TraceTextDecoder(screen.Writer), snapshot);

            if (session.Overrun > 0)
                error.WriteLine(Invariant($"{session.Overrun} of {session.Written} events are lost, overwritten by later ones: --buffer-size-kb is too small."));
            return status == WaitStatus.Exited(0) ? CommandLine.Success : CommandLine.Difference;
        }
        catch (RecordingException problem)
        {
            error.WriteLine(problem.Message);
            return CommandLine.BadInput;
        }
    }

    private static void Enable(TraceSession session, TextWriter error, TraceRequest request)
    {
        EventSelection selection = session.Enable(request.Events);
        if (request.Filter is not { } filter)
            return;

        List<(TraceEvent Event, FilterError Error)> refusals = [];
        foreach (TraceEvent item in selection.Events)
        {
            if (session.Filter(item, filter) is { } refusal)
                refusals.Add((item, refusal));
        }

        // A filter for a system is one for those of its events that have the fields. Where none has them, the one that has most is shown.
        (TraceEvent? named, FilterError? reason) = refusals.Count == selection.Events.Length
            ? refusals.MaxBy(static refusal => refusal.Error.Column)
            : refusals.FirstOrDefault(refusal => selection.IsNamed(refusal.Event));
        if (named is not null)
            throw new RecordingException($"{named}: the filter is refused.\n{Describe(reason!)}");
        if (refusals.Count > 0)
            error.WriteLine(Invariant($"{refusals.Count} of the {selection.Events.Length} events have not all the fields of the filter, and are recorded unfiltered."));
    }

    // As the filter file of the event shows it.
    private static string Describe(FilterError reason) =>
        reason.ReadBack is { } text ? string.Join('\n', text.TrimEnd('\n').Split('\n').Select(Printable.Line)) : reason.ToString();

    private static WaitStatus? Record(TraceSession session, TextWriter error, TraceRequest request, StopSignal stop)
    {
        WaitStatus? status = WaitStatus.Exited(0);
        int runs = 0;
        new RecordingProgress(RecordingProgress.TerminalOf(error)).Run(request.Repeat, () =>
        {
            status = session.RunGuests();
            runs++;
            return status == WaitStatus.Exited(0) && !stop.IsRequested && !session.IsFull ? session.Written : null;
        });

        if (stop.IsRequested && runs < request.Repeat)
            error.WriteLine(Invariant($"Stopped after {runs} of {request.Repeat} runs."));
        else if (session.IsFull && runs < request.Repeat)
            error.WriteLine(Invariant($"No room for more after {runs} of {request.Repeat} runs. With --buffer-size-kb the latest events are kept."));
        return status;
    }

    private static void Write(Screen screen, TextWriter error, TraceFile file, TraceSnapshot snapshot, TraceSession session)
    {
        foreach (string problem in file.Write(snapshot))
            error.WriteLine(problem);
        screen.WriteLine(Invariant($"{session.Written - session.Overrun} events in {Printable.Of(file.Path)}, for {file.Readers}"));
    }

    private static void Show(Screen screen, TraceSnapshot snapshot)
    {
        using StringWriter trace = new();
        TraceTextPrinter.Print(trace, snapshot);
        TraceView.Write(screen, trace.ToString());
    }
}
