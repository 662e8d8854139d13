using System;
using System.Collections.Generic;
using System.Globalization;

namespace SyscallKit.Describing;

/// <summary>Things by names of their own: different ones that have the same name are told apart by a number.</summary>
internal sealed class NamedThings<T>(Func<T, string> nameOf)
    where T : notnull
{
    private readonly Dictionary<T, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Name, T Value)> _all = [];

    /// <summary>What has a name, in the order in which it was met; grows while names are asked for.</summary>
    public IReadOnlyList<(string Name, T Value)> All => _all;

    /// <summary>The name of one, which it keeps.</summary>
    public string this[T value]
    {
        get
        {
            if (_names.TryGetValue(value, out string? name))
                return name;
            name = nameOf(value);
            for (int i = 2; !_taken.Add(name); i++)
                name = nameOf(value) + "_" + i.ToString(CultureInfo.InvariantCulture);
            _names.Add(value, name);
            _all.Add((name, value));
            return name;
        }
    }
}
