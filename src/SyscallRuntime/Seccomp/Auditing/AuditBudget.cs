namespace SyscallKit.Seccomp.Auditing;

/// <summary>How much work an audit may be: filters can be written that have more ways than anybody can go.</summary>
internal sealed class AuditBudget
{
    // Far beyond any policy: a filter of 350 calls takes some million units in all.
    private const int PerRow = 2_000_000;
    private const long InAll = 250_000_000;

    private long _row;
    private long _all = InAll;

    /// <summary>Begins with a row.</summary>
    public void Begin() => _row = PerRow;

    /// <summary>Spends some.</summary>
    /// <returns>False if there is nothing left.</returns>
    public bool Spend(int units)
    {
        _row -= units;
        _all -= units;
        return _row >= 0 && _all >= 0;
    }
}
