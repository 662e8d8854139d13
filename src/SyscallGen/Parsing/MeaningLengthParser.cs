using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>How long the memory is that an argument points to, and how much of it is valid after the call.</summary>
/// <param name="scope">What names in attributes can mean.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class MeaningLengthParser(MeaningScope scope, ProblemList problems)
{
    /// <summary>A length that may be none, where null as a whole means that it is refused.</summary>
    internal sealed record Found(LengthSpec? Value);

    private static readonly Found s_none = new((LengthSpec?)null);

    /// <summary>The argument that an attribute names: its index, or -1 with a problem.</summary>
    public int IndexOf(MeaningSubject subject, AttributeData attribute, string name, int position, string? property)
    {
        int index = scope.IndexOf(name);
        if (index < 0)
        {
            string? nearest = scope.Nearest(name);
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add("nearest", nearest);
            problems.Add(Rules.NoSuchArgument, attribute.ArgumentLocation(subject.Symbol, position, property), properties, name, scope.What, scope.Owner, scope.Advice(nearest));
        }

        return index;
    }

    /// <summary>The only value that a number may have.</summary>
    public Found? MustBe(MeaningSubject subject, AttributeData attribute)
    {
        if (attribute.AttributeClass!.Name != "SizeAttribute" || attribute.Named("MustBe", 0) is not (not 0 and var size))
            return s_none;
        if (size > 0)
            return new Found(new LengthSpec("MustBe", size, "Bytes"));
        Senseless(subject, attribute, "MustBe", size, "a size is positive");
        return null;
    }

    /// <summary>The length that an attribute of direction gives; its unit is left to the kind where nothing is said.</summary>
    public Found? Length(MeaningSubject subject, AttributeData? directed, string? kind, Pointee pointee)
    {
        if (directed is null)
            return s_none;
        if (Unit(subject, directed) is not { } unit)
            return null;
        if (directed.NamedArguments.Any(static argument => argument.Key == "Fixed") && directed.Named("Fixed", 0) < 0)
        {
            Senseless(subject, directed, "Fixed", directed.Named("Fixed", 0), "a length is positive");
            return null;
        }

        List<(string Name, int Position, string? Property, LengthSpec? Length)> given = [.. Given(subject, directed, unit)];
        if (given.Exists(static one => one.Length is null))
            return null;
        if (given.Count > 1)
        {
            problems.Add(Rules.TwoMeanings, directed.ArgumentLocation(subject.Symbol, given[1].Position, given[1].Property), subject.Name, given[0].Name, given[1].Name);
            return null;
        }

        if (given.Count == 0)
            return s_none;
        return new Found(ByType(given[0].Length!, kind, pointee));
    }

    /// <summary>How much is valid after the call.</summary>
    public Found? Filled(MeaningSubject subject, AttributeData? directed)
    {
        if (directed is null)
            return s_none;
        bool byResult = directed.NamedArguments.FirstOrDefault(static argument => argument.Key == "Filled").Value is { Kind: TypedConstantKind.Enum } filled && filled.EnumName() == "Result";
        if (directed.Named<string?>("FilledAt", null) is not { } at)
            return byResult ? new Found(new LengthSpec("Result")) : s_none;
        if (byResult)
        {
            problems.Add(Rules.TwoMeanings, directed.ArgumentLocation(subject.Symbol, -1, "FilledAt"), subject.Name, "Filled = Filled.Result", "FilledAt");
            return null;
        }

        int index = IndexOf(subject, directed, at, -1, "FilledAt");
        return index >= 0 && PointsToNumber(subject, directed, index, "FilledAt") ? new Found(new LengthSpec("PointedBy", index)) : null;
    }

    private IEnumerable<(string Name, int Position, string? Property, LengthSpec? Length)> Given(MeaningSubject subject, AttributeData directed, string unit)
    {
        if (directed.ConstructorArguments is [{ Value: string length }])
            yield return ("a length", 0, null, OfArgument(subject, directed, length, unit));
        if (directed.Named<string?>("LengthAt", null) is { } at)
        {
            int index = IndexOf(subject, directed, at, -1, "LengthAt");
            yield return ("LengthAt", -1, "LengthAt", index >= 0 && PointsToNumber(subject, directed, index, "LengthAt") ? new LengthSpec("PointedBy", index, unit) : null);
        }

        if (directed.Named<string?>("LengthField", null) is { } field)
            yield return ("LengthField", -1, "LengthField", OfField(subject, directed, field, unit));
        if (directed.Named("Fixed", 0) is > 0 and var fixedLength)
            yield return ("Fixed", -1, "Fixed", new LengthSpec("Fixed", fixedLength, unit));
        if (directed.Named("ByVersion", false))
            yield return ("ByVersion", -1, "ByVersion", new LengthSpec("Version", 0, unit));
    }

    private LengthSpec? OfArgument(MeaningSubject subject, AttributeData directed, string name, string unit)
    {
        int index = IndexOf(subject, directed, name, 0, null);
        if (index < 0)
            return null;
        if (Pointee.IsNumber(scope.Names[index].Type))
            return scope.OfFields ? new LengthSpec("Field", 0, unit, name) : new LengthSpec("Argument", index, unit);
        WrongLength(subject, directed, 0, null, index, "a length is an integer; of one that is pointed to say LengthAt");
        return null;
    }

    // The field of the structure that is pointed to.
    private LengthSpec? OfField(MeaningSubject subject, AttributeData directed, string name, string unit)
    {
        if (subject.Pointee is not { Target: INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure })
        {
            problems.Add(Rules.WrongLength, directed.ArgumentLocation(subject.Symbol, -1, "LengthField"), name, subject.Name, "what is pointed to is no structure");
            return null;
        }

        IFieldSymbol[] fields = [.. StructLayoutParser.InstanceFields(structure)];
        if (System.Array.Find(fields, field => StructLayoutParser.NameOf(field) == name) is not { } found)
        {
            string? nearest = MeaningScope.Nearest(name, fields.Select(StructLayoutParser.NameOf));
            ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add("nearest", nearest);
            problems.Add(Rules.NoSuchArgument, directed.ArgumentLocation(subject.Symbol, -1, "LengthField"), properties, name, "field", structure.Name, nearest is null ? "see its fields" : $"'{nearest}' may be meant");
            return null;
        }

        if (Pointee.IsNumber(found.Type))
            return new LengthSpec("Field", 0, unit, name);
        problems.Add(Rules.WrongLength, directed.ArgumentLocation(subject.Symbol, -1, "LengthField"), name, subject.Name, $"it is of type '{found.Type.Display()}', and a length is an integer");
        return null;
    }

    // A pointer that is marked in no other way counts what its type says.
    private static LengthSpec ByType(LengthSpec length, string? kind, Pointee pointee)
    {
        bool isSaid = length.Unit != LengthSpec.ByType || kind is not null || pointee.IsBytes;
        bool isStruct = pointee.Target is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && Pointee.Of(pointee.Target) is null;
        return isSaid ? length : length with { Unit = isStruct && length.Source != "Fixed" ? "Bytes" : "Elements" };
    }

    private bool PointsToNumber(MeaningSubject subject, AttributeData directed, int index, string property)
    {
        ITypeSymbol type = scope.Names[index].Type;
        if (Pointee.Of(type) is { Target: { } target } && Pointee.IsNumber(target))
            return true;
        WrongLength(subject, directed, -1, property, index, $"{property} names a pointer to an integer");
        return false;
    }

    private void WrongLength(MeaningSubject subject, AttributeData directed, int position, string? property, int index, string why) => problems.Add(
        Rules.WrongLength,
        directed.ArgumentLocation(subject.Symbol, position, property),
        scope.Names[index].Name,
        subject.Name,
        $"it is of type '{scope.Names[index].Type.Display()}', and {why}");

    private string? Unit(MeaningSubject subject, AttributeData directed)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in directed.NamedArguments)
        {
            if (argument.Key != "Unit")
                continue;
            if (argument.Value.EnumName() is { } unit)
                return unit;
            problems.Add(Rules.SenselessNumber, directed.ArgumentLocation(subject.Symbol, -1, "Unit"), "Unit", "?", "LengthUnit has no such member");
            return null;
        }

        return LengthSpec.ByType;
    }

    private void Senseless(MeaningSubject subject, AttributeData attribute, string property, int value, string why) => problems.Add(
        Rules.SenselessNumber,
        attribute.ArgumentLocation(subject.Symbol, -1, property),
        property,
        value.ToString(CultureInfo.InvariantCulture),
        why);
}
