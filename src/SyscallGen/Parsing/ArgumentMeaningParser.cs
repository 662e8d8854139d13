using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What the attributes of one parameter, result or field say. What is refused is <see cref="ArgumentMeaningSpec.Unknown"/>.</summary>
/// <param name="scope">What names in attributes can mean.</param>
/// <param name="uses">Takes the sets and structures that are named.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ArgumentMeaningParser(MeaningScope scope, DefinitionUses uses, ProblemList problems)
{
    private readonly MeaningLengthParser _lengths = new(scope, problems);

    public ArgumentMeaningSpec Parse(MeaningSubject subject)
    {
        MeaningAttributes attributes = subject.Attributes;
        if (IsContradiction(subject, attributes.Kinds) || IsContradiction(subject, attributes.Directions) || IsContradiction(subject, attributes.Sets))
            return ArgumentMeaningSpec.Unknown;
        if (!TryGetKind(subject, out string? kind))
            return ArgumentMeaningSpec.Unknown;
        ArgumentMeaningSpec? meaning = attributes.Directions.Count != 0 || (kind is not null && ArgumentKinds.IsPointer(kind)) ? Pointer(subject, kind) : Number(subject, kind);
        return meaning is not null && TryAddNames(subject, meaning) is { } named && RecordingParser.TryAdd(subject, named, uses, problems) is { } complete ? complete : ArgumentMeaningSpec.Unknown;
    }

    private bool IsContradiction(MeaningSubject subject, System.Collections.Generic.List<AttributeData> attributes)
    {
        if (attributes.Count < 2)
            return false;
        problems.Add(MeaningRules.TwoMeanings, attributes[1].Location(subject.Symbol), subject.Name, MeaningAttributes.Display(attributes[0]), MeaningAttributes.Display(attributes[1]));
        return true;
    }

    /// <summary>The kind that an attribute of its own gives; null if there is none.</summary>
    private bool TryGetKind(MeaningSubject subject, out string? kind)
    {
        kind = null;
        if (subject.Attributes.Kinds is not [{ } attribute])
            return true;
        Location location = attribute.Location(subject.Symbol);
        string name = attribute.AttributeClass!.Name;
        kind = name switch
        {
            "MeaningAttribute" => attribute.ConstructorArguments is [{ } given] ? given.EnumName() : null,
            "CStringAttribute" => subject.Pointee?.Target is { } target && Pointee.Of(target) is not null ? "Strings" : "String",
            "DependsOnAttribute" => "Vary",
            _ => name.Substring(0, name.Length - "Attribute".Length),
        };
        if (kind is null)
        {
            if (attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: { } value }])
                problems.Add(MeaningRules.SenselessNumber, location, "ArgumentKind", value.ToString(), "it has no such member");
            return false;
        }

        if (ArgumentKinds.IsResult(kind) && subject.Place != MeaningPlace.Result)
            return Refuse(subject, attribute, "a result");
        if (subject.Attributes.Sets is [{ AttributeClass.Name: "FlagsAttribute" } set] && !ArgumentKinds.IsPointer(kind))
        {
            problems.Add(MeaningRules.TwoMeanings, set.Location(subject.Symbol), subject.Name, MeaningAttributes.Display(attribute), MeaningAttributes.Display(set));
            return false;
        }

        return true;
    }

    private ArgumentMeaningSpec? Number(MeaningSubject subject, string? kind)
    {
        MeaningAttributes attributes = subject.Attributes;
        AttributeData first = attributes.Kinds.FirstOrDefault() ?? attributes.Sets.FirstOrDefault() ?? attributes.First;
        kind ??= attributes.Sets is [{ AttributeClass.Name: var name }] ? name.Substring(0, name.Length - "Attribute".Length) : null;
        if (kind is null)
        {
            Refuse(subject, first, "a pointer of which [In], [Out], [InOut], [Path] or [CString] says what the kernel does with it");
            return null;
        }

        if (subject.Pointee is not null && !ArgumentKinds.IsOfAnyType(kind))
        {
            Refuse(subject, first, "a number");
            return null;
        }

        ArgumentMeaningSpec meaning = new(kind);
        if (attributes.Nullable is { } nullable)
        {
            if (subject.Pointee is null || kind != "Vary")
            {
                Refuse(subject, nullable, "a pointer to data");
                return null;
            }

            meaning = meaning with { Null = NullOf(nullable) };
        }

        if (attributes.Kinds is [{ } attribute])
        {
            if (_lengths.MustBe(subject, attribute) is not { } length || Selector(subject, attribute) is not { } selector)
                return null;
            meaning = meaning with { Length = length.Value, Selector = selector };
        }

        // What decides about it may say that it is the address of this structure.
        return kind == "Vary" && subject.Pointee is { } pointee ? WithTarget(subject, meaning, pointee, attributes.First) : meaning;
    }

    private ArgumentMeaningSpec? Pointer(MeaningSubject subject, string? kind)
    {
        MeaningAttributes attributes = subject.Attributes;
        AttributeData? directed = attributes.Directions.FirstOrDefault();
        AttributeData first = attributes.Kinds.FirstOrDefault() ?? directed!;
        if (kind is not null && !ArgumentKinds.IsPointer(kind) && kind != "Vary")
        {
            problems.Add(MeaningRules.TwoMeanings, directed!.Location(subject.Symbol), subject.Name, MeaningAttributes.Display(first), MeaningAttributes.Display(directed));
            return null;
        }

        bool isHeldAsNumber = subject.Place == MeaningPlace.Field && (subject.IsEmbeddedArray || Pointee.MayHoldAddress(subject.Type));
        if (subject.Place == MeaningPlace.Result || (subject.Pointee is null && !isHeldAsNumber))
        {
            Refuse(subject, first, subject.Place == MeaningPlace.Result ? "an argument" : "a pointer");
            return null;
        }

        if (Direction(subject, kind, directed) is not { } direction)
            return null;
        Pointee pointee = subject.Pointee ?? default;
        if (kind is "Path" or "String" && subject.Pointee is { IsBytes: false })
        {
            Refuse(subject, first, "a pointer to bytes");
            return null;
        }

        if (_lengths.Length(subject, directed, kind, pointee) is not { } length || _lengths.Filled(subject, directed) is not { } filled)
            return null;
        kind ??= KindOf(pointee, length.Value);
        if (Data(subject, kind, directed) is not { } data || MaxLength(subject) is not { } max)
            return null;
        if ((attributes.Kinds is [{ } attribute] ? Selector(subject, attribute) : -1) is not { } selector)
            return null;
        ArgumentMeaningSpec meaning = new(kind)
        {
            Direction = subject.IsEmbeddedArray ? "None" : direction,
            Length = length.Value is { Unit: LengthSpec.ByType } counted ? counted with { Unit = ArgumentKinds.UnitOf(kind) } : length.Value,
            Filled = filled.Value,
            Data = data,
            MaxLength = max,
            Selector = selector,
            Null = attributes.Nullable is { } nullable ? NullOf(nullable) : direction == "None" || subject.IsEmbeddedArray ? "None" : "Refused",
        };
        return ArgumentKinds.IsText(kind) || subject.Pointee is null ? meaning : WithTarget(subject, meaning, pointee, first);
    }

    private string? Direction(MeaningSubject subject, string? kind, AttributeData? directed)
    {
        Location location = (directed ?? subject.Attributes.First).Location(subject.Symbol);
        if (directed is null)
        {
            if (subject.Place == MeaningPlace.Field)
                return "None";
            if (kind is not null && ArgumentKinds.IsText(kind))
                return "In";
            problems.Add(MeaningRules.DirectionMissing, location, MeaningAttributes.Display(subject.Attributes.Kinds[0]), subject.Name);
            return null;
        }

        string direction = directed.AttributeClass!.Name.Replace("Attribute", "");
        if (direction == "In" || subject.Pointee is not { IsReadOnly: true })
            return direction;
        problems.Add(MeaningRules.ReadOnlyIsWritten, location, subject.Name, subject.Type.Display(), MeaningAttributes.Display(directed));
        return null;
    }

    /// <summary>What a pointer is whose kind follows from its type.</summary>
    private static string KindOf(Pointee pointee, LengthSpec? length)
    {
        if (pointee.IsBytes)
            return "Buffer";
        if (Pointee.Of(pointee.Target!) is not null)
            return "Pointers";
        if (pointee.Target is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None })
            return length is { Unit: "Elements" } or { Source: "Fixed", Unit: LengthSpec.ByType } ? "Structs" : "Struct";
        return length is null ? "Pointer" : "Array";
    }

    private ArgumentMeaningSpec? WithTarget(MeaningSubject subject, ArgumentMeaningSpec meaning, Pointee pointee, AttributeData attribute)
    {
        Location location = attribute.Location(subject.Symbol);
        if (StructReach.Last(pointee) is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure)
        {
            if (subject.Place == MeaningPlace.Field && StructReach.Leads(structure, subject.Symbol.ContainingType))
            {
                problems.Add(MeaningRules.Recursive, location, structure.Display(), subject.Symbol.ContainingType.Display());
                return null;
            }

            if (uses.Struct(structure, location, problems) is not { } place)
                return null;
            meaning = meaning with { Struct = place };
        }

        if (pointee.Target is null)
            return meaning with { TargetSize = 1 };
        if (meaning.Struct is not null && Pointee.Of(pointee.Target) is null)
            return meaning;
        if (StructLayoutParser.Of(pointee.Target, out string why) is { } layout)
            return meaning with { Target = pointee.IsBytes && meaning.Kind == "Buffer" ? "" : TargetOf(subject.CType), TargetSize = layout.Size };
        if (why.Length != 0)
            problems.Add(MeaningRules.UnknownLayout, location, pointee.Target.Display(), why);
        return null;
    }

    // What is left of a pointer's spelling without the last star: const loff_t * points to loff_t.
    private static string TargetOf(string cType)
    {
        int star = cType.LastIndexOf('*');
        string target = (star < 0 ? cType : cType.Substring(0, star)).Trim();
        if (target.EndsWith("const", System.StringComparison.Ordinal) && target.Length > "const".Length && target[target.Length - "const".Length - 1] is '*' or ' ')
            target = target.Substring(0, target.Length - "const".Length).Trim();
        return target.StartsWith("const ", System.StringComparison.Ordinal) && target.IndexOf('*') < 0 ? target.Substring("const ".Length) : target;
    }

    private ArgumentMeaningSpec? TryAddNames(MeaningSubject subject, ArgumentMeaningSpec meaning)
    {
        if (subject.Attributes.Sets is not [{ } attribute] || MeaningAttributes.SetOf(attribute) is not { } type)
            return meaning;
        Location location = attribute.Location(subject.Symbol);
        bool areFlags = attribute.AttributeClass!.Name == "FlagsAttribute";
        if (ArgumentKinds.IsText(meaning.Kind) || (meaning.Struct is not null && ArgumentKinds.IsPointer(meaning.Kind)))
        {
            Refuse(subject, attribute, "a number, or a pointer to numbers");
            return null;
        }

        if (!SetParser.Members(type).Any() && !(areFlags && SetParser.IsBits(type)))
        {
            problems.Add(MeaningRules.EmptySet, location, type.Display(), MeaningAttributes.Display(attribute));
            return null;
        }

        if (areFlags && !SetParser.IsBits(type))
            problems.Add(MeaningRules.FlagsWithoutBits, location, type.Display());
        int selector = meaning.Selector;
        if (attribute.Named<string?>("By", null) is { } by)
        {
            selector = _lengths.IndexOf(subject, attribute, by, 0, "By");
            if (selector < 0)
                return null;
        }

        return meaning with { Set = uses.Set(type), Selector = selector };
    }

    private int? Selector(MeaningSubject subject, AttributeData attribute)
    {
        if (attribute.AttributeClass!.Name is not ("PathAttribute" or "DependsOnAttribute") || attribute.ConstructorArguments is not [{ Value: string name }])
            return -1;
        int index = _lengths.IndexOf(subject, attribute, name, 0, null);
        return index < 0 ? null : index;
    }

    private int? MaxLength(MeaningSubject subject)
    {
        if (subject.Attributes.Kinds is not [{ AttributeClass.Name: "CStringAttribute", ConstructorArguments: [{ Value: int max }] } attribute] || max == 0)
            return 0;
        if (max > 1)
            return max;
        problems.Add(MeaningRules.SenselessNumber, attribute.ArgumentLocation(subject.Symbol, 0, null), "max", max.ToString(System.Globalization.CultureInfo.InvariantCulture), "a string with its NUL has room for a character from 2 bytes on");
        return null;
    }

    private string? Data(MeaningSubject subject, string kind, AttributeData? directed)
    {
        if (directed is null || !directed.NamedArguments.Any(static argument => argument.Key == "Data"))
            return "None";
        string? data = directed.NamedArguments.First(static argument => argument.Key == "Data").Value.EnumName();
        if (data is "None" || (data is not null && ArgumentKinds.HasMemoryBehind(kind)))
            return data;
        if (data is null)
            problems.Add(MeaningRules.SenselessNumber, directed.ArgumentLocation(subject.Symbol, -1, "Data"), "Data", "?", "Direction has no such member");
        else
            problems.Add(MeaningRules.KindDoesNotFit, directed.ArgumentLocation(subject.Symbol, -1, "Data"), "Data", "vectors and structures with pointers", subject.Name, "a " + kind);
        return null;
    }

    private static string NullOf(AttributeData nullable) => nullable.Named("Sometimes", false) ? "Sometimes" : "Accepted";

    private bool Refuse(MeaningSubject subject, AttributeData attribute, string isFor)
    {
        problems.Add(MeaningRules.KindDoesNotFit, attribute.Location(subject.Symbol), MeaningAttributes.Display(attribute), isFor, subject.Name, subject.Type.Display());
        return false;
    }
}
