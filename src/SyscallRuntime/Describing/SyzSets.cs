using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>Sets of names as flags of syzlang, and the constants that they use.</summary>
internal sealed class SyzSets(SyzModel model, SyzNames names)
{
    private readonly Dictionary<ValueSet, string> _flags = [];

    /// <summary>The name of a constant, or its number where another constant has the name.</summary>
    public string Constant(SetMember member, ulong value) =>
        SyzNames.IsIdentifier(member.Name) && model.Constants.TryGetValue(member.Name, out ulong known) && known == value ? member.Name : SyzType.Number(value).Name;

    /// <summary>Takes note of names, of which the first of several values has each.</summary>
    public void Declare(IEnumerable<SetMember> members)
    {
        foreach (SetMember member in members)
        {
            if (member.Set is { } inner)
                Declare(inner.Members);
            else if (SyzNames.IsIdentifier(member.Name) && !SyzResources.Names.Contains(member.Name) && model.Constants.TryAdd(member.Name, member.Value))
                names.Reserve(member.Name);
        }
    }

    /// <summary>The type of a value that is made of a set; null where no set says it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="bits">How many bits the value has.</param>
    /// <param name="baseType">The type of integer below, where one has to be said: not in arguments.</param>
    public SyzType? TypeOf(ValueSet set, int bits, SyzType? baseType)
    {
        ImmutableArray<SetMember> members = [.. Flat(set).DistinctBy(static member => (member.Name, member.Value))];
        if (members.Any(member => !Fits(member.Value, bits)))
            return null;
        string[] values = [.. members.Select(member => Constant(member, member.Value)).Distinct(StringComparer.Ordinal)];
        // Flags of one value are refused, and none means that it must be 0.
        if (members.Select(static member => member.Value).Distinct().Count() <= 1)
            return new SyzType("const", [new SyzType(values.FirstOrDefault() ?? "0"), .. Base(baseType)]);
        if (!_flags.TryGetValue(set, out string? name))
        {
            name = names.Take(set.Name);
            _flags.Add(set, name);
            model.Flags.Add((name, values));
        }

        return new SyzType("flags", [new SyzType(name), .. Base(baseType)]);
    }

    private static ImmutableArray<SyzType> Base(SyzType? baseType) => baseType is null ? [] : [baseType];

    /// <summary>The members, and those of the sets that they stand for in their place.</summary>
    private static IEnumerable<SetMember> Flat(ValueSet set) =>
        set.Members.SelectMany(static member => member.Set is { } inner ? Flat(inner) : [member]);

    private static bool Fits(ulong value, int bits) => bits == 64 || value >> bits == 0 || (long)value >> (bits - 1) == -1;
}
