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
    private const int UnknownSize = 64;

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
        _pointers = new PointerInputs(random, _memory, _numbers, new TextInputs(inputs, random), _is32Bit);
        _lengths = new LengthInputs(random);
    }

    public CallInput Make(SyscallTableEntry row)
    {
        int count = row.Metadata?.NbArgs ?? Registers;
        ArgumentMeaning[] meanings = [.. Enumerable.Range(0, count).Select(index => MeaningOf(row, index))];
        ulong?[] choices = new ulong?[Registers];
        string operation = row.Metadata?.Meaning.Operations is { } operations ? Choose(operations, meanings, choices) : "";
        int odd = ChooseOdd(count);

        InputArgument[] arguments = new InputArgument[Registers];
        for (int i = 0; i < count; i++)
        {
            if (meanings[i].Length.Source == LengthSource.MustBe)
                _lengths.Set(new ArgumentLength(LengthSource.Argument, i), meanings[i].Length.Value);
        }

        for (int i = 0; i < count; i++)
        {
            if (IsInMemory(meanings[i]))
                arguments[i] = _pointers.Make(meanings[i], _lengths, IsOdd(odd, i), PointedLength(meanings, i));
        }

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

    private static int ElementSize(ArgumentMeaning meaning) => meaning.Struct?.Size ?? Math.Max(meaning.TargetSize, 1);

    /// <summary>Where nobody has said what a pointer means, its type says whether it may be a text.</summary>
    private static ArgumentMeaning MeaningOf(SyscallTableEntry row, int index)
    {
        if (row.Metadata is not { } metadata)
            return ArgumentMeaning.Unknown;
        ImmutableArray<ArgumentMeaning> declared = metadata.Meaning.Arguments;
        ArgumentMeaning meaning = index < declared.Length ? declared[index] : ArgumentMeaning.Unknown;
        string type = metadata.Types[index];
        if (meaning.Kind != ArgumentKind.Unknown || !CTypes.IsPointer(type))
            return meaning;
        return type == "const char *"
            ? new ArgumentMeaning(ArgumentKind.String) { Direction = Direction.In }
            : new ArgumentMeaning(ArgumentKind.Memory)
            {
                Direction = CTypes.IsReadOnlyPointer(type) ? Direction.In : Direction.InOut,
                Length = new ArgumentLength(LengthSource.Fixed, UnknownSize, LengthUnit.Bytes),
            };
    }

    /// <summary>Mostly one argument is odd, so that the others let the call come to it; seldom none, two, or all.</summary>
    private int ChooseOdd(int count) => count == 0 ? 0 : _random.Below(16) switch
    {
        0 or 1 => 0,
        2 => -1,
        3 or 4 or 5 => 1 << _random.Below(count) | 1 << _random.Below(count),
        _ => 1 << _random.Below(count),
    };

    private string Choose(CallOperations operations, ArgumentMeaning[] meanings, ulong?[] choices)
    {
        if (operations.Operations.IsEmpty || operations.Argument >= meanings.Length)
            return "";
        int count = operations.AreBits ? _random.Below(4) : 1;
        ulong word = 0;
        string name = "";
        for (int i = 0; i < count; i++)
        {
            OperationMeaning operation = _random.Among(operations.Operations.AsSpan());
            foreach (OperationArgument argument in operation.Arguments)
            {
                if (argument.Index >= 0 && argument.Index < meanings.Length)
                    meanings[argument.Index] = argument.Meaning;
            }

            if (operation.Choices.IsEmpty)
                continue;
            word |= operation.Choices[0].Value << operations.Shift;
            if (operation.Choices.Length > 1 && operations.Second >= 0 && operations.Second < meanings.Length)
                choices[operations.Second] = operation.Choices[1].Value;
            name += (name.Length > 0 ? "|" : "") + string.Join(' ', operation.Choices.Select(static choice => choice.Name));
        }

        ulong others = ~operations.Mask;
        if (others != 0 && meanings[operations.Argument].Set is { } set)
            word |= SetValues.Inside(_random, set) & others;
        choices[operations.Argument] = word;
        return name;
    }

    private int? PointedLength(ArgumentMeaning[] meanings, int index)
    {
        foreach (ArgumentMeaning other in meanings)
        {
            if (other.Length.Source == LengthSource.PointedBy && other.Length.Value == index)
                return _lengths.Of(other.Length, ElementSize(other));
        }

        return null;
    }

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
                return _lengths.Number(_lengths.Of(pointer.Length, ElementSize(pointer)), pointer.Length.Unit, ElementSize(pointer), bits, isOdd);
        }

        ulong? choice = meaning.Selector >= 0 && meaning.Selector < index ? arguments[meaning.Selector].Value : null;
        return _numbers.Make(meaning, bits, isOdd, choice);
    }
}
