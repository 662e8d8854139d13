using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>Types of numbers: arguments, fields, and what pointers point to.</summary>
internal sealed class SyzNumbers(SyzSets sets)
{
    /// <summary>A number.</summary>
    /// <param name="meaning">What it means.</param>
    /// <param name="bits">How many bits it has: 8, 16, 32 or 64.</param>
    /// <param name="isArgument">Whether it is an argument, whose type has no integer below.</param>
    public SyzType TypeOf(ArgumentMeaning meaning, int bits, bool isArgument)
    {
        SyzType plain = isArgument && bits == 64 ? new SyzType("intptr") : SyzType.Int(bits);
        SyzType? baseType = isArgument ? null : plain;
        if (meaning.Length is { Source: LengthSource.MustBe, Value: >= 0 and var only } && (bits >= 32 || only >> bits == 0))
            return Constant((uint)only, baseType);
        if (SyzResources.Of(meaning.Kind) is { } resource && (resource.Bits == bits || isArgument))
            return new SyzType(resource.Name);
        if (meaning.Set is { } set && sets.TypeOf(set, bits, baseType) is { } flags)
            return flags;
        return meaning.Kind switch
        {
            ArgumentKind.Signal => plain with { Arguments = [new SyzType("0:" + KernelConstants._NSIG.ToString(System.Globalization.CultureInfo.InvariantCulture))] },
            ArgumentKind.Boolean => new SyzType(isArgument && bits == 64 ? "boolptr" : "bool" + bits.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ArgumentKind.Address when bits == 64 => new SyzType(isArgument ? "vma" : "vma64"),
            ArgumentKind.Unused => Constant(0, baseType),
            _ => plain,
        };
    }

    /// <summary>A number that is the length of something.</summary>
    /// <param name="target">What it is the length of.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="baseType">The type of integer below, where one has to be said: not in arguments.</param>
    public static SyzType LengthOf(string target, LengthUnit unit, SyzType? baseType)
    {
        string name = unit switch { LengthUnit.Bytes => "bytesize", LengthUnit.Bits => "bitsize", _ => "len" };
        return baseType is null ? new SyzType(name, new SyzType(target)) : new SyzType(name, new SyzType(target), baseType);
    }

    private static SyzType Constant(ulong value, SyzType? baseType) =>
        baseType is null ? new SyzType("const", SyzType.Number(value)) : new SyzType("const", SyzType.Number(value), baseType);
}
