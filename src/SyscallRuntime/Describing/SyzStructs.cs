using System;
using System.Collections.Generic;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>Structures with x86-64's layout, to the byte: packed, and holes as fields. What lies over something else becomes a union.</summary>
internal sealed class SyzStructs(SyzModel model, SyzNames names, SyzNumbers numbers, SyzPointers pointers)
{
    private readonly Dictionary<StructMeaning, SyzType> _types = [];
    private readonly Dictionary<StructMeaning, string> _sizeFields = [];

    /// <summary>Takes note that a field of a structure is its size.</summary>
    public void HasSizeField(StructMeaning structure, string field) => _sizeFields.TryAdd(structure, field);

    /// <summary>The type of a structure: its name, or bytes if it has no fields.</summary>
    public SyzType TypeOf(StructMeaning structure)
    {
        if (_types.TryGetValue(structure, out SyzType? known))
            return known;
        FieldMeaning[] fields = [.. structure.Fields.Where(field => field.Size > 0 && field.LiesIn(structure.Size))
            .OrderBy(static field => field.Offset).ThenBy(static field => field.FirstBit)];
        SyzType type = fields.Length == 0 ? structure.Size > 0 ? SyzType.Bytes(structure.Size) : new SyzType("array", SyzType.Int(8)) : new SyzType(names.Take(structure.Name));
        _types.Add(structure, type);
        if (fields.Length > 0)
            Declare(type.Name, structure, fields);
        return type;
    }

    private void Declare(string name, StructMeaning structure, FieldMeaning[] fields)
    {
        List<SyzField> laid = [];
        SyzNames inside = new(areMembers: true);
        List<FieldMeaning[]> clusters = [.. ClustersOf(fields)];
        Dictionary<FieldMeaning, string> single = clusters.Where(static cluster => cluster.Length == 1 && cluster[0].Bits == 0).ToDictionary(static cluster => cluster[0], cluster => inside.Take(cluster[0].Name));
        int end = 0;
        foreach (FieldMeaning[] cluster in clusters)
        {
            int begin = cluster[0].Offset;
            if (begin > end)
                laid.Add(new SyzField(inside.Take("_pad"), SyzType.Padding(begin - end)));
            if (cluster.Length == 1 && cluster[0].Bits == 0)
                laid.Add(new SyzField(single[cluster[0]], FieldType(structure, cluster[0], single)));
            else if (AreBits(cluster))
                AddBits(laid, cluster, inside);
            else
                laid.Add(new SyzField(inside.Take("_or"), new SyzType(DeclareUnion(name, cluster))));
            end = cluster.Max(static field => field.Offset + field.Size);
        }

        if (structure.Size > end)
            laid.Add(new SyzField(inside.Take("_pad"), SyzType.Padding(structure.Size - end)));
        model.Structs.Add(new SyzStruct(name, IsUnion: false, [.. laid]));
    }

    /// <summary>Fields that share bytes, together; all others alone.</summary>
    private static IEnumerable<FieldMeaning[]> ClustersOf(FieldMeaning[] fields)
    {
        List<FieldMeaning> cluster = [];
        int end = 0;
        foreach (FieldMeaning field in fields)
        {
            if (cluster.Count > 0 && field.Offset >= end)
            {
                yield return [.. cluster];
                cluster.Clear();
            }

            cluster.Add(field);
            end = Math.Max(end, field.Offset + field.Size);
        }

        yield return [.. cluster];
    }

    /// <summary>Whether fields are bits of one word, none over another.</summary>
    private static bool AreBits(FieldMeaning[] cluster)
    {
        int next = 0;
        foreach (FieldMeaning field in cluster)
        {
            bool isNext = field.Bits > 0 && field.FirstBit >= next && field.FirstBit + field.Bits <= field.Size * 8;
            if (!isNext || field.Size is not (1 or 2 or 4 or 8) || field.Offset != cluster[0].Offset || field.Size != cluster[0].Size)
                return false;
            next = field.FirstBit + field.Bits;
        }

        return true;
    }

    private static void AddBits(List<SyzField> laid, FieldMeaning[] cluster, SyzNames inside)
    {
        SyzType word = SyzType.Int(cluster[0].Size * 8);
        int next = 0;
        foreach (FieldMeaning field in cluster)
        {
            AddHole(field.FirstBit);
            laid.Add(new SyzField(inside.Take(field.Name), word with { Bits = field.Bits }));
            next = field.FirstBit + field.Bits;
        }

        AddHole(cluster[0].Size * 8);

        void AddHole(int end)
        {
            if (end > next)
                laid.Add(new SyzField(inside.Take("_pad"), new SyzType("const", SyzType.Number(0), word with { Bits = end - next })));
        }
    }

    /// <summary>One alternative a field; bit-fields of a word are one. Those that begin later have a hole before them.</summary>
    private string DeclareUnion(string owner, FieldMeaning[] cluster)
    {
        string name = names.Take(owner + "_or");
        SyzNames inside = new(areMembers: true);
        List<SyzField> alternatives = [];
        foreach (FieldMeaning field in cluster.DistinctBy(static field => field.Bits > 0 ? (field.Offset, field.Size, "") : (field.Offset, field.Size, field.Name)))
        {
            SyzType type = field.Bits > 0 ? Number(field, ArgumentMeaning.Unknown) : FieldType(null, field, []);
            int before = field.Offset - cluster[0].Offset;
            string alternative = inside.Take(field.Name);
            if (before > 0)
            {
                string later = names.Take(name + "_" + alternative);
                model.Structs.Add(new SyzStruct(later, IsUnion: false, [new("_pad", SyzType.Padding(before)), new("value_", type)]));
                type = new SyzType(later);
            }

            alternatives.Add(new SyzField(alternative, type));
        }

        model.Structs.Add(new SyzStruct(name, IsUnion: true, [.. alternatives]));
        return name;
    }

    /// <summary>The type of a field.</summary>
    /// <param name="structure">Whose field it is, if the fields beside it can be named; else null.</param>
    /// <param name="field">The field.</param>
    /// <param name="beside">The fields that can be named.</param>
    private SyzType FieldType(StructMeaning? structure, FieldMeaning field, Dictionary<FieldMeaning, string> beside)
    {
        ArgumentMeaning meaning = field.Meaning;
        if (meaning.IsPointer && field.Size == sizeof(ulong))
            return pointers.TypeOf(meaning, isArgument: false);
        if (meaning is { IsPointer: false, Struct: { } nested })
            return Nested(field, nested);
        if (field.Size is not (1 or 2 or 4 or 8))
            return SyzType.Bytes(field.Size);
        if (structure is not null && _sizeFields.GetValueOrDefault(structure) == field.Name)
            return SyzNumbers.LengthOf("parent", LengthUnit.Bytes, SyzType.Int(field.Size * 8));
        foreach ((FieldMeaning other, string otherName) in beside)
        {
            ArgumentLength length = other.Meaning.Length;
            if (other.Meaning.IsPointer && other.Size == sizeof(ulong) && other != field && length.Source == LengthSource.Field && length.Field == field.Name)
                return SyzNumbers.LengthOf(otherName, length.Unit, SyzType.Int(field.Size * 8));
        }

        return Number(field, meaning);
    }

    private SyzType Nested(FieldMeaning field, StructMeaning nested)
    {
        if (nested.Size <= 0 || field.Size % nested.Size != 0)
            return SyzType.Bytes(field.Size);
        SyzType one = TypeOf(nested);
        return field.Size == nested.Size ? one : new SyzType("array", one, SyzType.Number((ulong)(field.Size / nested.Size)));
    }

    private SyzType Number(FieldMeaning field, ArgumentMeaning meaning) =>
        field.Size is 1 or 2 or 4 or 8 ? numbers.TypeOf(meaning, field.Size * 8, isArgument: false) : SyzType.Bytes(field.Size);
}
