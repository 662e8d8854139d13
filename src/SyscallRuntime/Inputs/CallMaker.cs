using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>Makes one call: which, what is odd about it, its arguments and its memory.</summary>
internal sealed class CallMaker
{
    private const int Registers = 6;

    private readonly CallInputs _inputs;
    private readonly InputRandom _random;
    private readonly BlockPlacer _memory;
    private readonly NumberInputs _numbers;
    private readonly PointerInputs _pointers;
    private readonly LengthInputs _lengths;
    private readonly bool _is32Bit;

    public CallMaker(CallInputs inputs, InputRandom random)
    {
        _inputs = inputs;
        _random = random;
        _is32Bit = inputs.Abi == SyscallAbi.Ia32;
        _memory = new BlockPlacer(random, inputs.Arena);
        _numbers = new NumberInputs(inputs, random, _memory, _is32Bit);
        _pointers = new PointerInputs(random, _memory, _numbers, new TextInputs(inputs, random), inputs.Abi);
        _lengths = new LengthInputs(random);
    }

    public CallInput Make(SyscallTableEntry row)
    {
        int count = row.Metadata?.NbArgs ?? Registers;
        ulong?[] choices = new ulong?[Registers];
        (string operation, ArgumentMeaning[] meanings) = row.Metadata is { } metadata ? Choose(metadata, choices) : ("", [.. Enumerable.Repeat(ArgumentMeaning.Unknown, count)]);
        int odd = ChooseOdd(count);

        InputArgument[] arguments = new InputArgument[Registers];
        for (int i = 0; i < count; i++)
        {
            if (meanings[i].Length.Source == LengthSource.MustBe)
                _lengths.Set(new ArgumentLength(LengthSource.Argument, i), meanings[i].Length.Value);
        }

        // How long something is is known where it is made, so what points to lengths comes behind the rest.
        foreach (int i in Enumerable.Range(0, count).Where(index => IsInMemory(meanings[index])).OrderBy(index => LengthIsAt(meanings, index) is not null))
            arguments[i] = _pointers.Make(meanings[i], _lengths, IsOdd(odd, i), PointedLength(meanings, i));

        for (int i = 0; i < Registers; i++)
        {
            if (i >= count)
                arguments[i] = new InputArgument(_random.Next());
            else if (!IsInMemory(meanings[i]))
                arguments[i] = Number(row, meanings, arguments, i, IsOdd(odd, i), choices[i]);
            if (_is32Bit)
                arguments[i] = arguments[i] with { Value = (uint)arguments[i].Value };
        }

        return new CallInput(_inputs, row, operation, [.. arguments], _memory.Blocks);
    }

    private static bool IsOdd(int odd, int index) => (odd >> index & 1) != 0;

    private static bool IsInMemory(ArgumentMeaning meaning) => meaning.IsPointer && meaning.Direction != Direction.Remote;

    /// <summary>Mostly one argument is odd, so that the others let the call come to it; seldom none, two, or all.</summary>
    private int ChooseOdd(int count) => count == 0 ? 0 : _random.Below(16) switch
    {
        0 or 1 => 0,
        2 => -1,
        3 or 4 or 5 => 1 << _random.Below(count) | 1 << _random.Below(count),
        _ => 1 << _random.Below(count),
    };

    /// <summary>What the call shall do, and what its arguments are then.</summary>
    private (string Operation, ArgumentMeaning[] Meanings) Choose(SyscallMetadata metadata, ulong?[] choices)
    {
        CallMeaning call = metadata.Meaning;
        ImmutableArray<OperationMeaning> chosen = call.Operations is { } operations && operations.Argument < metadata.NbArgs ? Choose(operations, call, choices) : [];
        string name = string.Join('|', chosen.Where(static operation => !operation.Choices.IsEmpty).Select(static operation => string.Join(' ', operation.Choices.Select(static choice => choice.Name))));
        return (name, [.. call.SeenBy(chosen).Select((meaning, i) => (meaning ?? ArgumentMeaning.Unused).OrByType(metadata.Types[i]))]);
    }

    private ImmutableArray<OperationMeaning> Choose(CallOperations operations, CallMeaning call, ulong?[] choices)
    {
        if (operations.Operations.IsEmpty)
            return [];
        OperationMeaning[] chosen = new OperationMeaning[operations.AreBits ? _random.Below(4) : 1];
        ulong word = 0;
        for (int i = 0; i < chosen.Length; i++)
        {
            chosen[i] = _random.Among(operations.Operations.AsSpan());
            word |= BitsOf(chosen[i]);
            if (chosen[i].Choices is [_, var second, ..] && operations.Second >= 0 && operations.Second < call.Arguments.Length)
                choices[operations.Second] = second.Value;
        }

        // Beside the operation there may be flags; operations that are bits leave the bits that none of them has.
        ulong others = operations.AreBits ? ~operations.Operations.Aggregate(0UL, (all, operation) => all | BitsOf(operation)) : ~operations.Mask;
        if (others != 0 && call.Arguments[operations.Argument].Set is { } set)
            word |= SetValues.Inside(_random, set) & others;
        choices[operations.Argument] = word;
        return [.. chosen];

        ulong BitsOf(OperationMeaning operation) => operation.Choices is [var first, ..] ? first.Value << operations.Shift : 0;
    }

    private static ArgumentMeaning? LengthIsAt(ArgumentMeaning[] meanings, int index) =>
        meanings.FirstOrDefault(other => other.Length.Source == LengthSource.PointedBy && other.Length.Value == index);

    private int? PointedLength(ArgumentMeaning[] meanings, int index) =>
        LengthIsAt(meanings, index) is { } other ? _lengths.Of(other.Length, other.ElementSize(_inputs.Abi)) : null;

    private InputArgument Number(SyscallTableEntry row, ArgumentMeaning[] meanings, InputArgument[] arguments, int index, bool isOdd, ulong? operation)
    {
        ArgumentMeaning meaning = meanings[index];
        int bits = row.Metadata is { } metadata ? CTypes.BitsOf(metadata.Types[index]) : 64;
        if (_is32Bit)
            bits = Math.Min(bits, 32);
        if (operation is { } chosen && !isOdd)
            return new InputArgument(chosen);
        if (meaning.Length.Source == LengthSource.MustBe)
            return _lengths.Number(meaning.Length.Value, LengthUnit.Bytes, 1, bits, isOdd);
        foreach (ArgumentMeaning pointer in meanings)
        {
            if (pointer.Length.Source == LengthSource.Argument && pointer.Length.Value == index && IsInMemory(pointer))
                return _lengths.Number(_lengths.Of(pointer.Length, pointer.ElementSize(_inputs.Abi)), pointer.Length.Unit, pointer.ElementSize(_inputs.Abi), bits, isOdd);
        }

        ulong? choice = meaning.Selector >= 0 && meaning.Selector < index ? arguments[meaning.Selector].Value : null;
        return _numbers.Make(meaning, bits, isOdd, choice);
    }
}
