using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>An enum as a set of names: its members in their order, spelled as they are.</summary>
internal static class SetParser
{
    public static Definition Parse(INamedTypeSymbol type, Definitions definitions)
    {
        ProblemList problems = new();
        DefinitionUses uses = new(definitions);
        bool areBits = IsBits(type);
        IFieldSymbol[] fields = [.. Members(type)];
        ulong[] masks = [.. fields.Select(field => MaskOf(field, areBits, problems))];
        string style = (areBits, masks.Any(static mask => mask != 0)) switch { (false, _) => "Values", (_, true) => "Both", _ => "Bits" };
        SetMemberSpec[] members = [.. fields.Select((field, i) => new SetMemberSpec(field.Name, Value(field, style), masks[i], SetOf(field, type, uses, problems)))];
        SetSpec spec = new(Places.Of(type, "set__", definitions.Assembly), NameOf(type, problems), type.Display(), style, members.ToEquatableArray(), uses.Specs);
        return new Definition(spec, "", problems, uses.Used);
    }

    /// <summary>The names of an enum, in the order in which they are declared.</summary>
    public static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    /// <summary>Whether an enum has bits for members.</summary>
    public static bool IsBits(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute => attribute.AttributeClass?.IsCalled("FlagsAttribute", "System") == true);

    /// <summary>The enum that a member stands for, or null.</summary>
    public static INamedTypeSymbol? StandsFor(IFieldSymbol member) =>
        member.FindAttribute("SetAttribute")?.AttributeClass is { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } set] } ? set : null;

    /// <summary>A value of an enum as a word: an int that is negative in C is sign-extended.</summary>
    public static ulong Word(object? value) => value is ulong word ? word : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private static ulong Value(IFieldSymbol field, string style) => style == "Values" ? Word(field.ConstantValue) : Word(field.ConstantValue) & Bits(field);

    private static ulong Bits(IFieldSymbol field) => field.ContainingType.EnumUnderlyingType?.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte => byte.MaxValue,
        SpecialType.System_Int16 or SpecialType.System_UInt16 => ushort.MaxValue,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => uint.MaxValue,
        _ => ulong.MaxValue,
    };

    private static ulong MaskOf(IFieldSymbol field, bool areBits, ProblemList problems)
    {
        if (field.FindAttribute("MaskedByAttribute") is not { ConstructorArguments: [{ Value: ulong mask }] } attribute)
            return 0;
        Location location = attribute.Location(field);
        ulong value = Word(field.ConstantValue) & Bits(field);
        if (!areBits)
            problems.Add(MeaningRules.BadMask, location, field.Name, $"'{field.ContainingType.Name}' is not marked [System.Flags], and has whole values only");
        else if (mask == 0)
            problems.Add(MeaningRules.BadMask, location, field.Name, "the mask is 0, which leaves no part of the word");
        else if ((value & ~mask) != 0)
            problems.Add(MeaningRules.BadMask, location, field.Name, $"its value {Hex(value)} has bits outside the mask {Hex(mask)}");
        else
            return mask;
        return 0;
    }

    private static PlaceSpec? SetOf(IFieldSymbol field, INamedTypeSymbol type, DefinitionUses uses, ProblemList problems)
    {
        if (StandsFor(field) is not { } set)
            return null;
        if (Reaches(set, type, []))
        {
            problems.Add(MeaningRules.Recursive, field.FindAttribute("SetAttribute")!.Location(field), set.Display(), type.Display());
            return null;
        }

        return uses.Set(set);
    }

    private static bool Reaches(INamedTypeSymbol from, INamedTypeSymbol target, HashSet<ISymbol> seen) =>
        SymbolEqualityComparer.Default.Equals(from, target)
        || (seen.Add(from) && Members(from).Any(member => StandsFor(member) is { } next && Reaches(next, target, seen)));

    private static string NameOf(INamedTypeSymbol type, ProblemList problems)
    {
        if (type.FindAttribute("ValueSetAttribute") is not { ConstructorArguments: [{ Value: string given }] } attribute)
            return SnakeCase(type.Name);
        if (given.Length != 0 && given.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
            return given;
        problems.Add(MeaningRules.BadSetName, attribute.Location(type), given);
        return SnakeCase(type.Name);
    }

    // OpenFlags: open_flags; AtFd: at_fd; IPFlags: ip_flags; Open2Flags: open2_flags.
    private static string SnakeCase(string name)
    {
        StringBuilder text = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool begins = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
