using System.Diagnostics;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Decoding;

/// <summary>What grows with every pointer that is followed, stays small.</summary>
public sealed class CallDecoderBoundsTests
{
    private const ulong Page = 0x1000;

    /// <summary>Each structure points to a million of the next: without an end it is a million to the tenth.</summary>
    [Test]
    public void ListsOfListsAreCut()
    {
        StructMeaning structure = new("leaf", 8, [new FieldMeaning("leaf", 0, 8, "long", new ArgumentMeaning(ArgumentKind.Number))]);
        for (int i = 0; i < 10; i++)
        {
            ArgumentMeaning next = new(ArgumentKind.Structs) { Direction = Direction.In, Struct = structure, Length = new ArgumentLength(LengthSource.Fixed, 1_000_000, LengthUnit.Elements) };
            structure = new StructMeaning("node", 8, [new FieldMeaning("next", 0, 8, "struct node *", next)]);
        }

        Assert.That(Text(structure, out Stopwatch watch).Length, Is.LessThan(100_000));
        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(5000));
    }

    /// <summary>Structures in structures are no pointers, but as deep.</summary>
    [Test]
    public void StructuresOfArraysAreCut()
    {
        StructMeaning structure = new("leaf", 1, [new FieldMeaning("leaf", 0, 1, "unsigned char", new ArgumentMeaning(ArgumentKind.Number))]);
        for (int size = 8; size <= 4096; size *= 8)
            structure = new StructMeaning("node", size, [.. Enumerable.Range(0, 8).Select(i => new FieldMeaning("f", i * size / 8, size / 8, "struct", new ArgumentMeaning(ArgumentKind.Struct) { Struct = structure }))]);
        Assert.That(Text(structure, out _).Length, Is.LessThan(100_000));
    }

    /// <summary>Of fields that share their bytes there may be as many as anybody likes, in structures that share theirs.</summary>
    [Test]
    public void FieldsOverOneAnotherAreCut()
    {
        StructMeaning structure = new("leaf", 8, [new FieldMeaning("leaf", 0, 8, "long", new ArgumentMeaning(ArgumentKind.Number))]);
        for (int i = 0; i < 4; i++)
            structure = new StructMeaning("node", 8, [.. Enumerable.Range(0, 64).Select(index => new FieldMeaning("f", 0, 8, "struct", new ArgumentMeaning(ArgumentKind.Struct) { Struct = structure }))]);
        Assert.That(Text(structure, out Stopwatch watch).Length, Is.LessThan(100_000));
        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(5000));
    }

    [Test]
    public void ArgumentsShareTheBound()
    {
        StructMeaning structure = new("row", 64, [.. Enumerable.Range(0, 64).Select(static i => new FieldMeaning("f", i, 1, "unsigned char", new ArgumentMeaning(ArgumentKind.Number)))]);
        ArgumentMeaning rows = new(ArgumentKind.Structs) { Direction = Direction.In, Struct = structure, Length = new ArgumentLength(LengthSource.Fixed, 100, LengthUnit.Elements) };
        SimulatedMemory memory = new();
        memory.Map(Page, 4 * Page, PageProtection.Read);
        ObservedCall call = new()
        {
            Name = "any",
            Metadata = AnyCall.Metadata([.. Enumerable.Repeat("void *", 6)], new CallMeaning([.. Enumerable.Repeat(rows, 6)], ArgumentMeaning.Unknown)),
            Registers = [.. Enumerable.Repeat(Page, 6)],
            MemoryAtEntry = memory,
        };
        Assert.That(CallText.Of(CallDecoder.Decode(call)).Count(static character => character == '='), Is.InRange(900, 1024));
    }

    /// <summary>What is written by hand may have an operation that nothing chooses.</summary>
    [Test]
    public void OperationsWithoutChoicesAreNeverChosen([Values] bool areBits)
    {
        ArgumentMeaning fd = new(ArgumentKind.Fd);
        CallMeaning meaning = new([fd, new(ArgumentKind.Vary)], ArgumentMeaning.Unknown) { Operations = new CallOperations(0, [new OperationMeaning([], [new OperationArgument(1, fd)], fd)]) { AreBits = areBits } };
        ObservedCall call = new() { Name = "any", Metadata = AnyCall.Metadata(["int", "int"], meaning), Registers = [3, 4] };
        Assert.That(CallText.Of(CallDecoder.Decode(call)), Does.StartWith(areBits ? "any(3)" : "any(3, 0x4)"));
    }

    /// <summary>A length that is pointed to is as wide as a long of the caller.</summary>
    [Test]
    public void PointedLengthsAreAsWideAsTheCallers()
    {
        SimulatedMemory memory = new();
        memory.Map(Page, Page, PageProtection.Read | PageProtection.Write);
        memory.Write(Page, [2, 0, 0, 0, (byte)'a', (byte)'b', (byte)'c']);
        ArgumentMeaning buffer = new(ArgumentKind.Buffer) { Direction = Direction.In, Length = new ArgumentLength(LengthSource.PointedBy, 1, LengthUnit.Bytes) };
        ArgumentMeaning length = new(ArgumentKind.Pointer) { Direction = Direction.In, Target = "size_t", TargetSize = 8 };
        ObservedCall call = new() { Name = "any", Abi = SyscallAbi.Ia32, Metadata = AnyCall.Metadata(["void *", "size_t *"], new CallMeaning([buffer, length], ArgumentMeaning.Unknown)), Registers = [Page + 4, Page], MemoryAtEntry = memory };
        Assert.That(CallText.Of(CallDecoder.Decode(call)), Does.StartWith("any(\"ab\", [2])"));
    }

    private static string Text(StructMeaning structure, out Stopwatch watch)
    {
        SimulatedMemory memory = new();
        memory.Map(Page, Page, PageProtection.Read | PageProtection.Write);
        for (ulong at = Page; at < 2 * Page; at += 8)
            memory.Write(at, [0, 0x10, 0, 0, 0, 0, 0, 0]);
        ArgumentMeaning argument = new(ArgumentKind.Struct) { Direction = Direction.In, Struct = structure };
        ObservedCall call = new() { Name = "any", Metadata = AnyCall.Metadata(["void *"], new CallMeaning([argument], ArgumentMeaning.Unknown)), Registers = [Page], MemoryAtEntry = memory };
        watch = Stopwatch.StartNew();
        string text = CallText.Of(CallDecoder.Decode(call));
        watch.Stop();
        Assert.That(text, Does.StartWith("any({"));
        return text;
    }
}
