using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>A struct as the layout of a structure in a caller's memory, with what its fields are.</summary>
internal sealed class StructParser
{
    private readonly INamedTypeSymbol _type;
    private readonly ProblemList _problems = new();
    private readonly DefinitionUses _uses;

    private StructParser(INamedTypeSymbol type, Definitions definitions) => (_type, _uses) = (type, new DefinitionUses(definitions));

    public static Definition Parse(INamedTypeSymbol type, Definitions definitions)
    {
        if (StructLayoutParser.FieldsOf(type, out TypeLayout layout, out string why) is not { } fields)
            return new Definition(null, why, new ProblemList(), []);
        StructParser parser = new(type, definitions);
        EquatableArray<FieldSpec> specs = parser.Fields(fields);
        PlaceSpec? compat = parser.Compat();
        StructSpec spec = new(Places.Of(type, "struct__", definitions.Assembly), type.Name, type.Display(), layout.Size, specs, compat, parser._uses.Specs);
        return new Definition(spec, "", parser._problems, parser._uses.Used);
    }

    /// <summary>A row of the structure: a field, or a bit-field that lies in it.</summary>
    private sealed record Row(IFieldSymbol Field, string Name, int Offset, int Size, int FirstBit, int Bits);

    private EquatableArray<FieldSpec> Fields(List<(IFieldSymbol Field, int Offset, TypeLayout Layout)> fields)
    {
        Row[] rows = [.. fields.OrderBy(static field => field.Offset).SelectMany(field => Rows(field.Field, field.Offset, field.Layout.Size))];
        MeaningScope scope = new(_type.Name, [.. rows.Select(static row => (row.Name, row.Field.Type))], OfFields: true);
        ArgumentMeaningParser meanings = new(scope, _uses, _problems);
        List<FieldSpec> specs = [];
        foreach (IGrouping<IFieldSymbol, Row> row in rows.GroupBy<Row, IFieldSymbol>(static row => row.Field, SymbolEqualityComparer.Default))
        {
            string cType = CType(row.Key);
            ArgumentMeaningSpec meaning = Meaning(meanings, row.Key, cType); // the same of all bit-fields in it
            specs.AddRange(row.Select(part => new FieldSpec(part.Name, part.Offset, part.Size, cType, meaning, part.FirstBit, part.Bits)));
        }

        return specs.ToEquatableArray();
    }

    private IEnumerable<Row> Rows(IFieldSymbol field, int offset, int size)
    {
        bool any = false;
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (!attribute.AttributeClass.IsLibraryType("BitFieldAttribute") || attribute.ConstructorArguments is not [{ Value: string name }, { Value: int first }, { Value: int width }])
                continue;
            int bits = Pointee.IsNumber(field.Type) ? size * 8 : 0;
            if (first < 0 || width < 1 || (long)first + width > bits)
            {
                _problems.Add(Rules.BadBitField, attribute.Location(field), name, field.Name, bits.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            any = true;
            yield return new Row(field, name, offset, size, first, width);
        }

        if (!any)
            yield return new Row(field, StructLayoutParser.NameOf(field), offset, size, 0, 0);
    }

    private ArgumentMeaningSpec Meaning(ArgumentMeaningParser meanings, IFieldSymbol field, string cType)
    {
        ArgumentMeaningSpec meaning = MeaningAttributes.Of(field.GetAttributes()) is { } found
            ? meanings.Parse(new MeaningSubject(field, field.Type, cType, MeaningPlace.Field, found))
            : ArgumentMeaningSpec.Unknown;
        (ITypeSymbol element, int count) = Elements(field);
        if (count == 0 && element is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None })
            return meaning;
        if (Pointee.Of(element) is not null && count == 0)
            return meaning;

        // What lies in the struct itself: a struct, or elements in a row.
        bool isStruct = Pointee.Of(element) is null && element is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None };
        if (isStruct)
            meaning = meaning with { Struct = _uses.Struct((INamedTypeSymbol)element, field.Location(), _problems) };
        if (count == 0)
            return meaning;
        meaning = meaning.Length is null ? meaning with { Length = new LengthSpec("Fixed", count, "Elements") } : meaning;
        return isStruct ? meaning : meaning with { Target = CTypeSpelling.Of(element, null), TargetSize = StructLayoutParser.Of(element, out _)?.Size ?? 0 };
    }

    /// <summary>The type of the elements of a field that is an array of C, and how many there are; 0 for one that is none.</summary>
    private static (ITypeSymbol Element, int Count) Elements(IFieldSymbol field)
    {
        if (field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol pointer })
            return (pointer.PointedAtType, field.FixedSize);
        return field.Type is INamedTypeSymbol named && StructLayoutParser.InlineLength(named) is > 0 and var length && StructLayoutParser.InstanceFields(named).FirstOrDefault() is { } only
            ? (only.Type, length)
            : (field.Type, 0);
    }

    private string CType(IFieldSymbol field)
    {
        if (field.FindAttribute("CTypeAttribute") is { } attribute)
        {
            string spelling = attribute.Argument<string>() ?? "";
            if (CTypeSpelling.IsValid(spelling))
                return spelling;
            _problems.Add(Rules.BadCType, attribute.Location(field), field.Name);
        }

        (ITypeSymbol element, int count) = Elements(field);
        return count == 0 ? CTypeSpelling.Of(field.Type, Syntax(field)) : CTypeSpelling.Of(element, null) + "[" + count.ToString(CultureInfo.InvariantCulture) + "]";
    }

    private static TypeSyntax? Syntax(IFieldSymbol field) => field.DeclaringSyntaxReferences is [{ } reference] && reference.GetSyntax().Parent is VariableDeclarationSyntax declaration
        ? declaration.Type
        : null;

    private PlaceSpec? Compat()
    {
        if (_type.FindAttribute("CompatLayoutAttribute") is not { AttributeClass.TypeArguments: [{ } other] } attribute || other.TypeKind == TypeKind.Error)
            return null;
        Location location = attribute.Location(_type);
        if (SymbolEqualityComparer.Default.Equals(other, _type))
            _problems.Add(Rules.BadCompatLayout, location, other.Display(), _type.Display(), "is the structure itself");
        else if (other is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } compat || Pointee.Of(other) is not null)
            _problems.Add(Rules.BadCompatLayout, location, other.Display(), _type.Display(), "is no struct with fields");
        else if (StructReach.Leads(compat, _type))
            _problems.Add(Rules.Recursive, location, other.Display(), _type.Display());
        else
            return _uses.Struct(compat, location, _problems);
        return null;
    }
}
