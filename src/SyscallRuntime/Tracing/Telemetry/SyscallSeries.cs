using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>A call as events and measurements name it. Made beforehand, so that naming a call allocates nothing.</summary>
internal sealed class SyscallSeries
{
    /// <summary>The name of every number without a row: a guest can make up numbers, but no names.</summary>
    public const string UnknownName = "unknown";

    private SyscallSeries(string name, string abi)
    {
        Name = name;
        Abi = abi;
        Tags = [NameTag, AbiTag];
    }

    public string Name { get; }

    public string Abi { get; }

    public KeyValuePair<string, object?> NameTag => new("syscall.name", Name);

    public KeyValuePair<string, object?> AbiTag => new("syscall.abi", Abi);

    public KeyValuePair<string, object?>[] Tags { get; }

    public static SyscallSeries Unknown(string abi) => new(UnknownName, abi);

    public static FrozenDictionary<int, SyscallSeries> ByNumber(ImmutableArray<SyscallTableEntry> rows, string abi) =>
        rows.ToFrozenDictionary(static row => row.Number, row => new SyscallSeries(row.Name, abi));
}
