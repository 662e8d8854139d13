using System.Collections.Generic;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;
using static SyscallKit.Conformance.Meaning.MeaningText;

namespace SyscallKit.Conformance.Meaning;

/// <summary><c>structs.tsv</c> and <c>structs-i386.tsv</c>: a field a row, those of nested structures with dots.</summary>
internal static class StructRows
{
    public const string Head = "#struct\tfield\toffset\tsize\tctype\tbits\tkind\tset\tlength\tnote";

    public static IEnumerable<string> Of(StructMeaning structure) =>
        Fields(structure, "", 0).Prepend($"*\t0\t{Number(structure.Size)}\t-\t-\t-\t-\t-\twhole").Select(field => structure.Name + "\t" + field);

    private static IEnumerable<string> Fields(StructMeaning structure, string prefix, int offset)
    {
        foreach (FieldMeaning field in structure.Fields)
        {
            if (field.Meaning is { Kind: ArgumentKind.Unknown, Struct: { } inner })
            {
                foreach (string nested in Fields(inner, prefix + field.Name + ".", offset + field.Offset))
                    yield return nested;
                continue;
            }

            yield return string.Join(
                '\t',
                prefix + field.Name,
                Number(offset + field.Offset),
                Number(field.Size),
                field.CType,
                field.Bits == 0 ? None : $"{Number(field.FirstBit)}:{Number(field.Bits)}",
                field.Meaning.Kind == ArgumentKind.Unknown ? None : Kind(field.Meaning.Kind),
                field.Meaning.Set?.Name ?? None,
                field.Meaning.Length is { Source: LengthSource.Field } length ? prefix + length.Field : None,
                None);
        }
    }
}
