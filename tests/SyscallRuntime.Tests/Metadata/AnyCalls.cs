using System;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Metadata;

/// <summary>Tables of calls that mean anything: also what no declaration gives, such as lengths that refer to nothing.</summary>
internal static class AnyCalls
{
    private const int Deepest = 2;

    private static readonly string[] s_words =
        ["fd", "buf", "count", "flags", "size", "in", "opt", "parent", "syscall", "len", "int32", "type", "array", "_pad0", "value", "resource", "filename", "a1"];

    private static readonly Gen<string> s_word = Among(s_words);

    private static readonly Gen<ulong> s_value = Gen.Frequency((4, Gen.ULong[0, 8]), (2, Gen.Int[0, 63].Select(static bit => 1UL << bit)), (1, Gen.ULong));

    private static readonly Gen<ValueSet> s_leafSet = SetOf(Gen.Const((ValueSet?)null));

    private static readonly Gen<ValueSet> s_set = SetOf(Gen.Frequency((5, Gen.Const((ValueSet?)null)), (1, s_leafSet.Select(static set => (ValueSet?)set))));

    /// <summary>Tables of one to five calls.</summary>
    public static Gen<SyscallTable> Table { get; } =
        Gen.Select(Call(), Gen.Bool).Array[1, 5].Select(static calls => SampleCalls.Make([.. calls.Select(static (call, index) => call.Item1 with { Name = "call" + (call.Item2 ? index : 0) })]));

    private static Gen<(string Name, string Arguments, CallMeaning Meaning)> Call() =>
        Gen.Select(Argument(Deepest), s_word, Among("int", "unsigned long", "umode_t", "const char *", "void *", "struct a *")).Array[0, 6].SelectMany(arguments =>
            Gen.Select(Argument(0), Operations(), Gen.Bool).Select((result, operations, hasOperations) =>
            {
                // Names differ, as those of a method's parameters do.
                string[] names = [.. arguments.Select((argument, index) => argument.Item2 + (arguments.Take(index).Any(before => before.Item2 == argument.Item2) ? "_" + index : ""))];
                CallMeaning meaning = new([.. arguments.Select(static argument => argument.Item1)], result) { Operations = hasOperations ? operations : null };
                return ("", string.Join(", ", arguments.Zip(names, static (argument, name) => argument.Item3 + " " + name)), meaning);
            }));

    private static Gen<ArgumentMeaning> Argument(int depth) =>
        Gen.Select(
            Gen.Enum<ArgumentKind>(), Gen.Enum<Direction>(), Length(), Gen.Select(Gen.Enum<NullMeaning>(), Gen.Int[-1, 6], Among(0, 1, 2, 4, 8, 300)),
            s_set, depth > 0 ? Structure(depth - 1).Select(static structure => (StructMeaning?)structure) : Gen.Const((StructMeaning?)null),
            Gen.Select(Gen.Bool, Gen.Bool, Among(0, 1, 16, 5000)),
            static (kind, direction, length, rest, set, structure, has) => new ArgumentMeaning(kind)
            {
                Direction = kind >= ArgumentKind.Path && kind < ArgumentKind.Zero && direction == Direction.None ? Direction.In : kind < ArgumentKind.Path ? Direction.None : direction,
                Length = length,
                Null = rest.Item1,
                Selector = rest.Item2,
                TargetSize = rest.Item3,
                Target = rest.Item3 > 0 ? "int" : "",
                Set = has.Item1 ? set : null,
                Struct = has.Item2 || kind is ArgumentKind.Struct or ArgumentKind.Structs ? structure : null,
                MaxLength = has.Item3,
                Data = direction,
            });

    private static Gen<ArgumentLength> Length() =>
        Gen.Select(Gen.Enum<LengthSource>(), Gen.OneOf(Gen.Int[-1, 7], Gen.Const(100_000)), Gen.Enum<LengthUnit>(), s_word)
            .Select(static (source, value, unit, field) => new ArgumentLength(
                source, value, source == LengthSource.None ? LengthUnit.ByType : unit == LengthUnit.ByType ? LengthUnit.Bytes : unit, source == LengthSource.Field ? field : null));

    /// <summary>Fields behind one another, with holes, some over others, some bit-fields.</summary>
    private static Gen<StructMeaning> Structure(int depth) =>
        Gen.Select(
            Gen.Select(s_word, Among(1, 2, 4, 8, 3, 16, 40), Gen.Int[0, 5], Argument(depth), Gen.Bool, Gen.Int[0, 3]).Array[0, 5],
            s_word, Gen.Int[0, 9], Gen.Bool,
            static (fields, name, tail, isTwice) =>
            {
                int end = 0;
                int last = 0;
                ImmutableArray<FieldMeaning>.Builder laid = ImmutableArray.CreateBuilder<FieldMeaning>();
                foreach ((string field, int size, int gap, ArgumentMeaning meaning, bool isOver, int bits) in fields)
                {
                    if (laid.Any(other => other.Name == field))
                        continue;
                    int width = meaning.IsPointer ? 8 : meaning.Struct?.Size is > 0 and int whole ? whole : size;
                    last = isOver ? last : end + gap;
                    bool isBits = bits > 0 && width is 1 or 2 or 4 or 8 && meaning is { IsPointer: false, Struct: null };
                    laid.Add(new FieldMeaning(field, last, width, meaning.IsPointer ? "void *" : "int", meaning, isBits ? bits : 0, isBits ? bits : 0));
                    end = Math.Max(end, last + width);
                }

                return new StructMeaning(name, end + tail, laid.ToImmutable()) { Compat = isTwice ? new StructMeaning(name, end, laid.ToImmutable()) : null };
            });

    private static Gen<ValueSet> SetOf(Gen<ValueSet?> inner) =>
        Gen.Select(s_word, Gen.Enum<SetStyle>(), Gen.Select(Among("A", "B", "C_D", "E9", "fd", "_F"), s_value, Among(0UL, 3UL, 0xff00UL), inner).Array[0, 5])
            .Select(static (name, style, members) => new ValueSet(name, style,
            [
                .. members.DistinctBy(static member => member.Item1).Select(member =>
                    new SetMember(member.Item1, style == SetStyle.Both ? member.Item2 & (member.Item3 == 0 ? ulong.MaxValue : member.Item3) : member.Item2, style == SetStyle.Both ? member.Item3 : 0, member.Item4)),
            ]));

    private static Gen<T> Among<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static Gen<CallOperations> Operations() =>
        Gen.Select(
            Gen.Int[0, 5], Gen.Int[-1, 5], Gen.Select(Among(0, 8), Gen.Bool),
            Gen.Select(
                Gen.Select(Among("OP_A", "OP_B", "fd"), s_value).Select(static (name, value) => new SetMember(name, value)).Array[0, 2],
                Gen.Select(Gen.Int[0, 6], Argument(1)).Select(static (index, meaning) => new OperationArgument(index, meaning)).Array[0, 3],
                Argument(0)).Select(static (choices, arguments, result) => new OperationMeaning([.. choices], [.. arguments], result)).Array[0, 3],
            static (argument, second, form, operations) => new CallOperations(argument, [.. operations]) { Second = second, Shift = form.Item1, AreBits = form.Item2, Mask = form.Item1 == 0 ? ulong.MaxValue : 0xffff_ff00 });
}
