using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Inputs;
using SyscallKit.Metadata;
using SyscallKit.Tests.Metadata;

namespace SyscallKit.Tests.Inputs;

/// <summary>Sets, operations and lengths: what the arguments of inputs have to do with one another.</summary>
public sealed class OperationInputsTests
{
    private static readonly SyscallAbi[] s_abis = [SyscallAbi.X64, SyscallAbi.Ia32];

    [Test]
    public void ValuesOutsideASetAreOfManyKinds([ValueSource(nameof(s_abis))] SyscallAbi abi)
    {
        ulong[] odd = [.. Inputs(SampleCalls.Only("lseek"), abi).Select(static input => input.Arguments[2]).Where(static argument => argument.Oddity == Oddity.OutsideSet).Select(static argument => argument.Value)];
        Assert.That(odd.Distinct().Count(), Is.GreaterThan(20));
        Assert.That(odd, Does.Contain(3), "the one after the last");
        Assert.That(odd, Has.None.InRange(0, 2));
    }

    [Test]
    public void OfASetOfAllValuesNothingIsOutside()
    {
        ValueSet all = new("all", SetStyle.Values, [.. Enumerable.Range(0, 256).Select(static value => new SetMember("V" + value, (ulong)value))]);
        ValueSet bits = new("bits", SetStyle.Bits, [.. Enumerable.Range(0, 8).Select(static bit => new SetMember("B" + bit, 1UL << bit))]);
        SyscallTable table = SampleCalls.Make(("full", "unsigned char value, unsigned char flags", new CallMeaning([new(ArgumentKind.Value) { Set = all }, new(ArgumentKind.Flags) { Set = bits }], ArgumentMeaning.Unknown)));
        Oddity[] seen = [.. Inputs(table).SelectMany(static input => input.Arguments.Take(2)).Select(static argument => argument.Oddity).Distinct()];
        Assert.That(seen, Does.Contain(Oddity.AllOnes));
        Assert.That(seen, Does.Not.Contain(Oddity.OutsideSet));
    }

    [Test]
    public void BesideOperationsThatAreBitsOtherFlagsAreTried()
    {
        ValueSet flags = new("flags", SetStyle.Bits, [new("OP_A", 1), new("OP_B", 2), new("OTHER", 4)]);
        OperationMeaning[] operations = [new([flags.Members[0]], [], ArgumentMeaning.Unknown), new([flags.Members[1]], [], ArgumentMeaning.Unknown)];
        CallMeaning meaning = new([new(ArgumentKind.Flags) { Set = flags }], ArgumentMeaning.Unknown) { Operations = new CallOperations(0, [.. operations]) { AreBits = true } };
        CallInput[] plain = [.. Inputs(SampleCalls.Make(("bits", "unsigned long flags", meaning))).Where(static input => input.Arguments[0].Oddity == Oddity.None)];
        foreach (CallInput input in plain)
        {
            ulong named = (input.Operation.Contains("OP_A", StringComparison.Ordinal) ? 1UL : 0) | (input.Operation.Contains("OP_B", StringComparison.Ordinal) ? 2UL : 0);
            Assert.That(input.Arguments[0].Value & 3, Is.EqualTo(named), input.ToString());
        }

        Assert.That(plain.Select(static input => input.Arguments[0].Value & ~3UL).Distinct(), Is.EquivalentTo(new[] { 0, 4 }));
    }

    /// <summary>A structure has the size that its argument points to, whichever of the two comes first.</summary>
    [Test]
    public void StructuresHaveTheSizeThatIsPointedTo([ValueSource(nameof(s_abis))] SyscallAbi abi, [Values] bool isLengthFirst)
    {
        int place = isLengthFirst ? 1 : 0;
        ArgumentMeaning length = SampleCalls.Pointer(ArgumentKind.Pointer, Direction.InOut) with { Target = "int", TargetSize = 4 };
        ArgumentMeaning value = SampleCalls.Pointer(ArgumentKind.Struct, Direction.InOut, new ArgumentLength(LengthSource.PointedBy, 1 - place, LengthUnit.Bytes)) with { Struct = SampleCalls.Timespec };
        SyscallTable table = SampleCalls.Make(("get", "void *a, void *b", new CallMeaning(isLengthFirst ? [length, value] : [value, length], ArgumentMeaning.Unknown)));
        int size = abi == SyscallAbi.Ia32 ? 8 : 16;
        HashSet<Oddity> seen = [];
        foreach (CallInput input in Inputs(table, abi))
        {
            if (BlockAt(input, 1 - place) is not { } said || input.Arguments[1 - place].Oddity is not (Oddity.None or Oddity.BeforeHole) || BlockAt(input, place) is not { } block)
                continue;
            int given = BinaryPrimitives.ReadInt32LittleEndian(said.Contents.AsSpan());
            seen.Add(input.Arguments[place].Oddity);
            switch (input.Arguments[place].Oddity)
            {
                case Oddity.Shorter:
                    Assert.That(given, Is.LessThan(size), input.ToString());
                    break;
                case Oddity.Longer or Oddity.TailNotZero:
                    Assert.That(given, Is.GreaterThan(size).And.EqualTo(block.Contents.Length), input.ToString());
                    break;
                default:
                    Assert.That(given, Is.EqualTo(size), input.ToString());
                    break;
            }
        }

        Assert.That(seen, Is.SupersetOf(new[] { Oddity.BeforeHole, Oddity.Shorter, Oddity.Longer, Oddity.TailNotZero }));
    }

    /// <summary>A long of the kernel is as wide as the caller's.</summary>
    [Test]
    public void LongsAreAsWideAsTheCallers([ValueSource(nameof(s_abis))] SyscallAbi abi)
    {
        ArgumentMeaning longs = SampleCalls.Pointer(ArgumentKind.Array, Direction.In, new ArgumentLength(LengthSource.Argument, 1, LengthUnit.Elements)) with { Target = "unsigned long", TargetSize = 8 };
        ArgumentMeaning one = SampleCalls.Pointer(ArgumentKind.Pointer, Direction.In) with { Target = "size_t", TargetSize = 8 };
        SyscallTable table = SampleCalls.Make(("longs", "unsigned long *longs, size_t count, size_t *one", new CallMeaning([longs, new(ArgumentKind.Count), one], ArgumentMeaning.Unknown)));
        int width = abi == SyscallAbi.Ia32 ? 4 : 8;
        int looked = 0;
        foreach (CallInput input in Inputs(table, abi).Where(static input => input.Arguments.Take(3).All(static argument => argument.Oddity is Oddity.None or Oddity.BeforeHole)))
        {
            Assert.That(BlockAt(input, 2)!.Contents.Length, Is.EqualTo(width));
            if (input.Arguments[1].Value == 0)
                continue;
            Assert.That(BlockAt(input, 0)!.Contents.Length, Is.EqualTo(width * (int)input.Arguments[1].Value));
            looked++;
        }

        Assert.That(looked, Is.GreaterThan(100));
    }

    [Test]
    public void FieldsBeyondAllMemoryAreLeftOut()
    {
        StructMeaning structure = new("odd", 16, [new("far", int.MaxValue, 8, "long", ArgumentMeaning.Unknown), new("before", -8, 8, "long", ArgumentMeaning.Unknown), new("near", 8, 8, "long", ArgumentMeaning.Unknown)]);
        SyscallTable table = SampleCalls.Make(("odd", "void *a", new CallMeaning([SampleCalls.Pointer(ArgumentKind.Struct, Direction.In) with { Struct = structure }], ArgumentMeaning.Unknown)));
        Assert.That(Inputs(table).Count(static input => BlockAt(input, 0) is not null), Is.GreaterThan(100));
    }

    [Test]
    public void OddBytesInAStructureAreWhatIsSaid()
    {
        StructMeaning structure = new("named", 24, [new("name", 0, 16, "char[16]", ArgumentMeaning.Unknown), new("number", 16, 8, "long", ArgumentMeaning.Unknown)]);
        SyscallTable table = SampleCalls.Make(("named", "void *a", new CallMeaning([SampleCalls.Pointer(ArgumentKind.Struct, Direction.In) with { Struct = structure }], ArgumentMeaning.Unknown)));
        CallInput[] odd = [.. Inputs(table).Where(static input => input.Arguments[0].Detail.StartsWith("name ", StringComparison.Ordinal))];
        Assert.That(odd, Has.Length.GreaterThan(20));
        foreach (CallInput input in odd)
        {
            Assert.That(input.Arguments[0].Detail, Is.EqualTo("name " + OddityText.Of(Oddity.AllOnes)));
            Assert.That(BlockAt(input, 0)!.Contents.AsSpan()[..16].ContainsAnyExcept((byte)0xff), Is.False);
        }
    }

    private static IEnumerable<CallInput> Inputs(SyscallTable table, SyscallAbi abi = SyscallAbi.X64)
    {
        CallInputs inputs = new(table, 7, abi);
        return Enumerable.Range(0, 2000).Select(index => inputs[index]);
    }

    private static InputBlock? BlockAt(CallInput input, int argument) => input.Memory.FirstOrDefault(block => block.Address == input.Arguments[argument].Value);
}
