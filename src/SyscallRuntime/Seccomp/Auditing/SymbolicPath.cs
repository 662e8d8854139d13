namespace SyscallKit.Seccomp.Auditing;

/// <summary>A way through filters, as far as it has been gone.</summary>
internal sealed class SymbolicPath
{
    private SymbolicValue[] _cells = [];

    /// <summary>The filter that runs, counted from the newest.</summary>
    public int Filter { get; private set; }

    /// <summary>Its next step.</summary>
    public int At { get; set; }

    public SymbolicValue A { get; set; }

    public SymbolicValue X { get; set; }

    /// <summary>The strictest value of the filters that have ended.</summary>
    public SymbolicValue Verdict { get; set; } = (uint)SeccompAction.Allow;

    /// <summary>What a call must be to go this way.</summary>
    public PathCondition Condition { get; set; }

    /// <summary>How many instructions have been executed.</summary>
    public int Instructions { get; set; }

    /// <summary>A way that was the same up to here.</summary>
    public SymbolicPath Fork(PathCondition condition)
    {
        SymbolicPath fork = (SymbolicPath)MemberwiseClone();
        fork._cells = [.. _cells];
        fork.Condition = condition;
        return fork;
    }

    public SymbolicValue Load(uint cell) => _cells[cell];

    public void Store(uint cell, SymbolicValue value)
    {
        if (_cells.Length == 0)
            _cells = new SymbolicValue[SeccompFilterCheck.CellCount];
        _cells[cell] = value;
    }

    /// <summary>Begins with the next filter.</summary>
    public void GoOn()
    {
        Filter++;
        At = 0;
        A = 0;
        X = 0;
    }
}
