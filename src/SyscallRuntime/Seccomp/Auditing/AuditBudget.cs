namespace SyscallKit.Seccomp.Auditing;

/// <summary>How much work an audit may be: filters can be written that have more ways than anybody can go.</summary>
/// <param name="length">How many instructions the filters have.</param>
internal sealed class AuditBudget(int length)
{
    // Of one call some dozen ways to their ends, and of all calls some hundred more than one each: far beyond policies.
    private readonly long _perRow = 200_000 + 32L * length;

    private long _all = 5_000_000 + 512L * length;
    private long _free;
    private long _row;

    /// <summary>Begins with a row. One way to its end costs nothing.</summary>
    public void Begin()
    {
        _free = length;
        _row = _perRow;
    }

    /// <summary>Spends some.</summary>
    /// <returns>False if there is nothing left.</returns>
    public bool Spend(int units)
    {
        _free -= units;
        if (_free >= 0)
            return true;
        _row -= units;
        _all -= units;
        return _row >= 0 && _all >= 0;
    }
}
