using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>A set of unsigned numbers: ranges in order, with a gap between any two.</summary>
internal sealed class NumberSet : IEquatable<NumberSet>
{
    private readonly ImmutableArray<ValueRange> _ranges;

    private NumberSet(ImmutableArray<ValueRange> ranges) => _ranges = ranges;

    public static NumberSet Empty { get; } = new([]);

    public ImmutableArray<ValueRange> Ranges => _ranges;

    public bool IsEmpty => _ranges.IsEmpty;

    /// <summary>The least number; the set is not empty.</summary>
    public ulong Min => _ranges[0].Low;

    /// <summary>The greatest number; the set is not empty.</summary>
    public ulong Max => _ranges[^1].High;

    /// <summary>The only number, or null.</summary>
    public ulong? Single => _ranges is [{ IsSingle: true } only] ? only.Low : null;

    public static NumberSet Of(ulong value) => Between(value, value);

    /// <summary>From one number to another; none if the second is less.</summary>
    public static NumberSet Between(ulong low, ulong high) => low <= high ? new NumberSet([new ValueRange(low, high)]) : Empty;

    /// <summary>All numbers of some ranges, in any order, which may touch and overlap.</summary>
    public static NumberSet Of(IEnumerable<ValueRange> ranges)
    {
        ImmutableArray<ValueRange>.Builder joined = ImmutableArray.CreateBuilder<ValueRange>();
        foreach (ValueRange range in ranges.OrderBy(static range => range.Low))
        {
            if (joined.Count > 0 && (range.Low <= joined[^1].High || range.Low - joined[^1].High == 1))
                joined[^1] = new ValueRange(joined[^1].Low, Math.Max(joined[^1].High, range.High));
            else
                joined.Add(range);
        }

        return new NumberSet(joined.DrainToImmutable());
    }

    public bool Contains(ulong value)
    {
        foreach (ValueRange range in _ranges)
        {
            if (value <= range.High)
                return value >= range.Low;
        }

        return false;
    }

    /// <summary>How many numbers there are, at most <paramref name="limit"/> + 1.</summary>
    public ulong CountUpTo(ulong limit)
    {
        ulong count = 0;
        foreach (ValueRange range in _ranges)
        {
            ulong more = range.High - range.Low;
            if (more > limit || count + more > limit)
                return limit + 1;
            count += more + 1;
        }

        return count;
    }

    public NumberSet Union(NumberSet other) => Of(_ranges.Concat(other._ranges));

    public NumberSet Intersect(NumberSet other)
    {
        ImmutableArray<ValueRange>.Builder common = ImmutableArray.CreateBuilder<ValueRange>();
        for (int i = 0, j = 0; i < _ranges.Length && j < other._ranges.Length;)
        {
            ulong low = Math.Max(_ranges[i].Low, other._ranges[j].Low);
            ulong high = Math.Min(_ranges[i].High, other._ranges[j].High);
            if (low <= high)
                common.Add(new ValueRange(low, high));
            if (_ranges[i].High < other._ranges[j].High)
                i++;
            else
                j++;
        }

        return new NumberSet(common.DrainToImmutable());
    }

    /// <summary>The numbers from 0 to <paramref name="max"/> that are not in it.</summary>
    public NumberSet Complement(ulong max)
    {
        ImmutableArray<ValueRange>.Builder gaps = ImmutableArray.CreateBuilder<ValueRange>();
        ulong next = 0;
        foreach (ValueRange range in _ranges)
        {
            if (range.Low > next)
                gaps.Add(new ValueRange(next, range.Low - 1));
            if (range.High >= max)
                return new NumberSet(gaps.DrainToImmutable());
            next = range.High + 1;
        }

        gaps.Add(new ValueRange(next, max));
        return new NumberSet(gaps.DrainToImmutable());
    }

    public bool IsSubsetOf(NumberSet other) => Intersect(other).Equals(this);

    public bool Equals(NumberSet? other) => other is not null && _ranges.AsSpan().SequenceEqual(other._ranges.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as NumberSet);

    public override int GetHashCode() => _ranges.IsEmpty ? 0 : HashCode.Combine(_ranges.Length, _ranges[0], _ranges[^1]);
}
