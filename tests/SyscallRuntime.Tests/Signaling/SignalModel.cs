using System.Collections.Generic;
using System.Linq;

namespace SyscallKit.Tests.Signaling;

/// <summary>What is to come of signals, in a few lines: two lists, a mask, and the handlers that run, each with the mask of before it.</summary>
internal sealed class SignalModel
{
    private readonly List<int> _own = [];
    private readonly List<int> _shared = [];
    private readonly Stack<(int Signal, ulong Mask)> _handlers = [];

    public ulong Blocked { get; set; }

    /// <summary>The handlers that run, the one on top first.</summary>
    public IEnumerable<int> Running => _handlers.Select(static handler => handler.Signal);

    public ulong Pending => _own.Concat(_shared).Aggregate(0UL, static (set, signal) => set | 1UL << signal - 1);

    public void Send(int signal, bool toGroup)
    {
        List<int> queue = toGroup ? _shared : _own;
        if (signal >= 32 || !queue.Contains(signal))
            queue.Add(signal);
    }

    public void Deliver(IReadOnlyDictionary<int, (bool IsDeferred, ulong Mask)> actions)
    {
        while (Take(_own) is var signal and not 0 || (signal = Take(_shared)) != 0)
        {
            _handlers.Push((signal, Blocked));
            Blocked |= actions[signal].Mask | (actions[signal].IsDeferred ? 1UL << signal - 1 : 0);
        }
    }

    public void Return() => Blocked = _handlers.Pop().Mask;

    // SIGSEGV and SIGSYS go before all others.
    private int Take(List<int> queue)
    {
        int signal = queue.Where(signal => (Blocked >> signal - 1 & 1) == 0).OrderBy(static signal => signal is 11 or 31 ? signal - 64 : signal).FirstOrDefault();
        queue.Remove(signal);
        return signal;
    }
}
