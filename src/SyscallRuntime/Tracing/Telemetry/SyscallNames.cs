using System;
using System.Collections.Generic;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>The names of one ABI's calls, as tags of measurements: made once, so that a measurement allocates nothing.</summary>
internal sealed class SyscallNames
{
    /// <summary>The name of numbers that have none; however many a guest tries, it is one.</summary>
    public const string Unknown = "unknown";

    private const string NameKey = "syscall.name";

    private static readonly KeyValuePair<string, object?> s_unknown = new(NameKey, Unknown);

    private readonly KeyValuePair<string, object?>[] _tags;

    public SyscallNames(IReadOnlyList<SyscallTableEntry> rows, string abi)
    {
        Abi = new KeyValuePair<string, object?>("syscall.abi", abi);
        int end = 0;
        foreach (SyscallTableEntry row in rows)
            end = int.Max(end, row.Number + 1);
        _tags = new KeyValuePair<string, object?>[end];
        _tags.AsSpan().Fill(s_unknown);
        foreach (SyscallTableEntry row in rows)
            _tags[row.Number] = new KeyValuePair<string, object?>(NameKey, row.Name);
    }

    /// <summary>The tag of the ABI.</summary>
    public KeyValuePair<string, object?> Abi { get; }

    /// <summary>The tag of a number.</summary>
    /// <param name="number">The number: any value.</param>
    public KeyValuePair<string, object?> TagOf(int number) => (uint)number < (uint)_tags.Length ? _tags[number] : s_unknown;
}
