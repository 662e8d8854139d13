using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Decoding;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Reading;

/// <summary>
/// Joins the halves of calls: which entry an exit belongs to. All that tells of calls goes by it, so that no file joins what another does not.
/// </summary>
/// <remarks>
/// <para>A task makes one call at a time. An exit is of the call that its task entered last if the number is that call's
/// (<see cref="CallNumber.EndsWith"/>) and no event can be missing between the two, of any processor: the task may have been there, ended the one
/// call and begun another of the same number. A buffer that a second snapshot brings back lacks what the other has. What is left is half a call.</para>
/// <para>Events that were switched off, or that a filter kept away, leave no trace: a call of which only those are missing is not told from
/// another.</para>
/// </remarks>
internal sealed class CallPairing
{
    private readonly CallReader _reader;
    private readonly TraceSnapshot _snapshot;
    private readonly Dictionary<int, CallHalf> _open = [];

    public CallPairing(TraceSnapshot snapshot, TraceScan scan)
    {
        _snapshot = snapshot;
        _reader = new CallReader(snapshot, scan);
    }

    /// <summary>The present entry or exit.</summary>
    public CallHalf Current => _reader.Current;

    /// <summary>At an exit, the entry of the same call; null if it is not there.</summary>
    public CallHalf? Enter { get; private set; }

    /// <summary>An entry of the same task whose exit is not there, as <see cref="Current"/> shows; null if there is none.</summary>
    public CallHalf? Abandoned { get; private set; }

    /// <summary>How many events a processor has lost before the present one, as far as its pages say.</summary>
    public long LostEventsOf(int cpu) => _reader.LostEventsOf(cpu);

    /// <summary>At the end of the trace: the entries that have no exit, by time.</summary>
    /// <returns>Each, and whether its call was still in progress; if not, its end may have been lost.</returns>
    public ImmutableArray<(CallHalf Enter, bool IsUnfinished)> Rest() =>
    [
        .. _open.Values.OrderBy(static half => half.Time).ThenBy(static half => half.Pid).Select(half => (half, _reader.IsWholeSince(half.Ordinal))),
    ];

    public bool MoveNext()
    {
        Enter = Abandoned = null;
        if (!_reader.MoveNext())
            return false;
        CallHalf half = Current;
        bool isEnded = _open.Remove(half.Pid, out CallHalf? former);
        if (half.IsEnter)
            _open.Add(half.Pid, half);
        if (!isEnded)
            return true;
        if (!half.IsEnter && IsExitOf(former!, half))
            Enter = former;
        else
            Abandoned = former;
        return true;
    }

    private bool IsExitOf(CallHalf enter, CallHalf exit) =>
        _reader.IsWholeSince(enter.Ordinal)
        && new CallNumber(enter.Number, enter.Abi).EndsWith(_snapshot.Events.Table, new CallNumber(exit.Number, exit.Abi));
}
