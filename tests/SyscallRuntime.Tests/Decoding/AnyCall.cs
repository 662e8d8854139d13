using System;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Decoding;

/// <summary>Calls of any meaning, with any registers and any memory.</summary>
internal static class AnyCall
{
    private const ulong Page = 0x1000;

    // Mapped pages begin at 0x1000 and end at 0x3000: places in them, at their ends, and everywhere else.
    private static readonly Gen<ulong> s_register = Gen.Frequency(
        (6, Gen.ULong[Page - 8, 3 * Page + 8]),
        (3, Gen.ULong[0, 70]),
        (1, Gen.ULong),
        (1, Among(ulong.MaxValue, uint.MaxValue, (ulong)long.MaxValue + 1, 0xffffff9c, 3 * Page - 1)));

    private static readonly Gen<int> s_index = Gen.Int[-1, 7];

    private static readonly Gen<string> s_name = Among("A_B", "A_C", "B_X", "__reserved", "n", "");

    private static readonly Gen<string> s_type = Among(
        "int", "unsigned int", "long", "unsigned long", "umode_t", "void *", "const char *", "my_t", "char[8]", "int[4]", "int[0]", "int[99999999999]", "long[-1]", "[", "");

    private static readonly Gen<ValueSet> s_set =
        from style in Gen.Enum<SetStyle>()
        from members in Gen.Select(s_name, Gen.OneOf(Gen.ULong[0, 9], Gen.ULong), Gen.OneOf(Gen.Const(0UL), Gen.ULong[0, 15])).Array[0, 5]
        select new ValueSet("set", style, [.. members.Select(static member => new SetMember(member.Item1, member.Item2, member.Item3))]);

    private static readonly Gen<ArgumentLength> s_length = Gen.Select(
        Gen.Enum<LengthSource>(), Gen.OneOf(s_index, Gen.Int), Gen.Enum<LengthUnit>(), s_name, static (source, value, unit, field) => new ArgumentLength(source, value, unit, field));

    private static readonly Gen<ImmutableArray<byte>?> s_recorded = Gen.OneOf(
        Gen.Const((ImmutableArray<byte>?)null), Gen.Byte.Array[0, 200].Select(static bytes => (ImmutableArray<byte>?)[.. bytes]));

    /// <summary>A call.</summary>
    public static Gen<ObservedCall> Any { get; } =
        from types in s_type.Array[0, 6]
        from meanings in Meaning(3).Array[types.Length]
        from result in Meaning(0)
        from operations in Maybe(Operations)
        from abi in Gen.Enum<SyscallAbi>()
        from registers in s_register.Array[0, 6]
        from recorded in s_recorded.Array[0, 6]
        from entry in Memory
        from exit in Memory
        from returned in Gen.OneOf(Gen.Const((long?)null), Gen.Long[-4100, 100].Select(static value => (long?)value), Gen.Long.Select(static value => (long?)value))
        select new ObservedCall
        {
            Name = "any",
            Metadata = Metadata([.. types], new CallMeaning([.. meanings], result) { Operations = operations }),
            Abi = abi,
            Registers = [.. registers],
            Recorded = [.. recorded],
            MemoryAtEntry = entry,
            MemoryAtExit = exit,
            Result = returned,
        };

    private static Gen<IUserMemory?> Memory => Maybe(Gen.Select(Gen.ULong, Gen.Bool, static (seed, isText) => (IUserMemory)Filled(seed, isText)));

    private static Gen<CallOperations> Operations =>
        from argument in s_index
        from second in s_index
        from mask in Among(ulong.MaxValue, 0UL, 0xffUL)
        from shift in Gen.Int[-1, 70]
        from areBits in Gen.Bool
        from operations in Gen.Select(Gen.ULong[0, 9].Array[1, 2], Gen.Select(s_index, Meaning(1)).Array[0, 3], Meaning(0)).Array[0, 4]
        select new CallOperations(argument, [.. operations.Select(static operation => new OperationMeaning(
            [.. operation.Item1.Select(static value => new SetMember("OP", value))],
            [.. operation.Item2.Select(static item => new OperationArgument(item.Item1, item.Item2))],
            operation.Item3))])
        {
            Second = second, Mask = mask, Shift = shift, AreBits = areBits,
        };

    /// <summary>What is known of a call with these types and this meaning.</summary>
    public static SyscallMetadata Metadata(ImmutableArray<string> types, CallMeaning meaning) => new(
        "sys_any",
        0,
        types,
        [.. types.Select(static (_, i) => $"a{i}")],
        new TraceEventCall(TraceEventClass.SyscallEnter, "sys_enter_any"),
        new TraceEventCall(TraceEventClass.SyscallExit, "sys_exit_any"),
        () => meaning);

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Bool, static (value, isThere) => isThere ? value : null);

    private static Gen<ArgumentMeaning> Meaning(int depth) =>
        from kind in Gen.Enum<ArgumentKind>()
        from direction in Gen.Enum<Direction>()
        from data in Gen.Enum<Direction>()
        from length in s_length
        from filled in Gen.Select(Gen.Enum<LengthSource>(), s_index)
        from set in Maybe(s_set)
        from structure in depth == 0 ? Gen.Const((StructMeaning?)null) : Maybe(Structure(depth))
        from target in s_type
        from targetSize in Gen.Int[-1, 17]
        from selector in s_index
        select new ArgumentMeaning(kind)
        {
            Direction = direction,
            Data = data,
            Length = length,
            Filled = new FilledLength(filled.Item1, filled.Item2),
            Set = set,
            Struct = structure,
            Target = target,
            TargetSize = targetSize,
            Selector = selector,
        };

    private static Gen<StructMeaning> Structure(int depth) =>
        from size in Gen.OneOf(Gen.Int[0, 64], Gen.Int)
        from fields in Gen.Select(s_name, Gen.OneOf(Gen.Int[0, 40], Gen.Int), Gen.OneOf(Gen.Int[0, 16], Gen.Int), s_type, Meaning(depth - 1), Gen.Int[-1, 70], Gen.Int[-1, 70]).Array[0, 4]
        select new StructMeaning("s", size, [.. fields.Select(static field => new FieldMeaning(field.Item1, field.Item2, field.Item3, field.Item4, field.Item5, field.Item6, field.Item7))]);

    // Words that are small numbers and addresses of this memory, so that pointers lead somewhere and lists are long.
    private static SimulatedMemory Filled(ulong seed, bool isText)
    {
        SimulatedMemory memory = new();
        memory.Map(Page, 2 * Page, PageProtection.Read | PageProtection.Write);
        Random random = new((int)(seed & int.MaxValue));
        byte[] bytes = new byte[2 * Page];
        random.NextBytes(bytes);
        for (int i = 0; i + 8 <= bytes.Length && !isText; i += 8)
            BitConverter.TryWriteBytes(bytes.AsSpan(i), random.Next(3) == 0 ? (ulong)random.Next(40) : Page + (ulong)random.Next((int)(2 * Page)));
        memory.Write(Page, bytes);
        return memory;
    }
}
