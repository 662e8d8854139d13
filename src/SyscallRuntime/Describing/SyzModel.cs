using System;
using System.Collections.Generic;

namespace SyscallKit.Describing;

/// <summary>All that is declared in a description.</summary>
internal sealed class SyzModel
{
    public List<SyzCall> Calls { get; } = [];

    public List<SyzStruct> Structs { get; } = [];

    /// <summary>Sets by name, each with its values as they are written: names or numbers.</summary>
    public List<(string Name, IReadOnlyList<string> Values)> Flags { get; } = [];

    /// <summary>The values of names.</summary>
    public SortedDictionary<string, ulong> Constants { get; } = new(StringComparer.Ordinal);
}
