using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace SyscallKit.Tracing.Reading;

/// <summary>Something remembered of each task, by id. When it is full, the task that was added first makes room. May be used from any thread.</summary>
/// <typeparam name="T">What is remembered.</typeparam>
/// <param name="capacity">How many tasks are remembered.</param>
internal sealed class TaskTable<T>(int capacity)
{
    private int _capacity = capacity;
    private readonly Dictionary<int, T> _values = [];
    private readonly Queue<int> _order = [];

    /// <summary>How many tasks are remembered.</summary>
    public int Capacity
    {
        get
        {
            lock (_values)
                return _capacity;
        }
    }

    /// <summary>Forgets all tasks, and remembers so many from now on.</summary>
    public void Reset(int capacity)
    {
        lock (_values)
        {
            _values.Clear();
            _order.Clear();
            _capacity = capacity;
        }
    }

    /// <summary>Remembers, in the place of what was remembered of the task.</summary>
    public void Save(int pid, T value)
    {
        lock (_values)
        {
            if (!_values.ContainsKey(pid))
            {
                if (_order.Count >= _capacity)
                    _values.Remove(_order.Dequeue());
                _order.Enqueue(pid);
            }

            _values[pid] = value;
        }
    }

    /// <summary>What is remembered of a task.</summary>
    /// <returns>False if nothing is.</returns>
    public bool TryFind(int pid, [MaybeNullWhen(false)] out T value)
    {
        lock (_values)
            return _values.TryGetValue(pid, out value);
    }

    /// <summary>The tasks of which something is remembered, in increasing order.</summary>
    public ImmutableArray<int> Pids()
    {
        lock (_values)
            return [.. _values.Keys.Order()];
    }
}
