using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>The attributes of one parameter, result or field that say what it means.</summary>
internal sealed class MeaningAttributes
{
    private static readonly string[] s_ofKind =
        ["FdAttribute", "DirFdAttribute", "ModeAttribute", "SignalAttribute", "PidAttribute", "OffsetAttribute", "SizeAttribute", "MeaningAttribute", "PathAttribute", "CStringAttribute", "DependsOnAttribute"];

    private static readonly string[] s_ofDirection = ["InAttribute", "OutAttribute", "InOutAttribute"];

    private static readonly string[] s_ofSet = ["FlagsAttribute", "ValueAttribute"];

    private static readonly string[] s_ofRecording = ["ByAddressAttribute", "RecordedAttribute", "RecordedFlagsAttribute"];

    private MeaningAttributes()
    {
    }

    /// <summary>Those that give a kind, but for <c>[Flags]</c> and <c>[Value]</c>.</summary>
    public List<AttributeData> Kinds { get; } = [];

    /// <summary><c>[In]</c>, <c>[Out]</c>, <c>[InOut]</c>.</summary>
    public List<AttributeData> Directions { get; } = [];

    /// <summary><c>[Flags]</c> and <c>[Value]</c>.</summary>
    public List<AttributeData> Sets { get; } = [];

    /// <summary>Those that say how decoders and traces show it.</summary>
    public List<AttributeData> Recording { get; } = [];

    public AttributeData? Nullable { get; private set; }

    /// <summary>The first of all.</summary>
    public AttributeData First { get; private set; } = null!;

    /// <summary>Those among some attributes; null if there are none.</summary>
    public static MeaningAttributes? Of(ImmutableArray<AttributeData> attributes)
    {
        MeaningAttributes? found = null;
        foreach (AttributeData attribute in attributes)
        {
            if (!IsMeaning(attribute))
                continue;
            found ??= new MeaningAttributes { First = attribute };
            string name = attribute.AttributeClass!.Name;
            if (Array.IndexOf(s_ofKind, name) >= 0)
                found.Kinds.Add(attribute);
            else if (Array.IndexOf(s_ofDirection, name) >= 0)
                found.Directions.Add(attribute);
            else if (Array.IndexOf(s_ofSet, name) >= 0)
                found.Sets.Add(attribute);
            else if (Array.IndexOf(s_ofRecording, name) >= 0)
                found.Recording.Add(attribute);
            else
                found.Nullable = attribute;
        }

        return found;
    }

    /// <summary>Whether an attribute says what a parameter, a result or a field means.</summary>
    public static bool IsMeaning(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingType: null } type && IsName(type.Name) && type.ContainingNamespace.IsLibrary();

    /// <summary>The enum of <c>[Flags]</c>, <c>[Value]</c> or <c>[RecordedFlags]</c>; null where the code does not compile.</summary>
    public static INamedTypeSymbol? SetOf(AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } set] } ? set : null;

    /// <summary>An attribute as it is written: <c>[Fd]</c>, <c>[Flags]</c>.</summary>
    public static string Display(AttributeData attribute) => "[" + attribute.AttributeClass!.Name.Substring(0, attribute.AttributeClass.Name.Length - "Attribute".Length) + "]";

    private static bool IsName(string name) =>
        name == "NullableAttribute" || Array.IndexOf(s_ofKind, name) >= 0 || Array.IndexOf(s_ofDirection, name) >= 0 || Array.IndexOf(s_ofSet, name) >= 0 || Array.IndexOf(s_ofRecording, name) >= 0;
}
