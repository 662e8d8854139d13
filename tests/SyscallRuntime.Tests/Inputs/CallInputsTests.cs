using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Inputs;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tests.Metadata;

namespace SyscallKit.Tests.Inputs;

/// <summary>Inputs are the same for the same seed, and each is what it says.</summary>
public sealed class CallInputsTests
{
    private const ulong PageSize = PagedMemory.PageSize;

    private static readonly SyscallAbi[] s_abis = [SyscallAbi.X64, SyscallAbi.Ia32];

    [Test]
    public void SameSeedGivesTheSameBytes() =>
        Gen.Select(AnyCalls.Table, Gen.ULong, Gen.Long, Gen.Enum<SyscallAbi>()).Sample(
            static (table, seed, index, abi) => Assert.That(
                DigestOf([new CallInputs(table, seed, abi)[index]]), Is.EqualTo(DigestOf([new CallInputs(table, seed, abi)[index]]))),
            iter: 500);

    [Test]
    public void OtherSeedsAndIndexesGiveOthers()
    {
        CallInputs inputs = new(SampleCalls.Table, 1);
        string[] texts = [.. Enumerable.Range(0, 1000).SelectMany(index => new[] { inputs[index].ToString(), new CallInputs(SampleCalls.Table, 2)[index].ToString() })];
        Assert.That(texts.Distinct().Count(), Is.GreaterThan(1700));
    }

    // Recorded once: what a seed gives is part of the interface, since seeds of failures are kept.
    [TestCase(SyscallAbi.X64, "6f560426571dc2aa")]
    [TestCase(SyscallAbi.Ia32, "95f78458c1b7570f")]
    public void SeedGivesWhatItGaveOnOtherMachines(SyscallAbi abi, string digest)
    {
        CallInputs inputs = new(SampleCalls.Table, 0x5eed, abi) { Descriptors = [0, 1, 7], Directories = [5], Processes = [1, 42] };
        Assert.That(DigestOf(Enumerable.Range(0, 2000).Select(index => inputs[index])), Is.EqualTo(digest));
    }

    [Test]
    public void EachOddityIsTried([ValueSource(nameof(s_abis))] SyscallAbi abi)
    {
        CallInputs inputs = new(SampleCalls.Table, 3, abi) { Directories = [5] };
        HashSet<Oddity> seen = [.. Enumerable.Range(0, 20_000).SelectMany(index => inputs[index].Arguments).Select(static argument => argument.Oddity)];
        Oddity[] absent = abi == SyscallAbi.Ia32 ? [Oddity.NonCanonical, Oddity.JunkAbove] : [];
        Assert.That(Enum.GetValues<Oddity>().Except(seen), Is.EquivalentTo(absent));
    }

    [Test]
    public void EachCallAndOperationIsTried()
    {
        CallInputs inputs = new(SampleCalls.Table, 4);
        HashSet<string> seen = [.. Enumerable.Range(0, 5000).Select(index => inputs[index]).Select(static input => input.Entry.Name + " " + input.Operation)];
        Assert.That(seen, Is.SupersetOf(SampleCalls.Table.X64.Select(static row => row.Name + " ").Where(static name => name is not ("fcntl " or "quotactl "))));
        Assert.That(seen, Is.SupersetOf(new[] { "fcntl F_DUPFD", "fcntl F_GETFL", "fcntl F_SETLK", "quotactl Q_SYNC" }));
    }

    [Test]
    public void MemoryIsWhereItShouldBe() => CallInputGen.Of(AnyCalls.Table).Sample(CheckMemory, iter: 2000);

    [Test]
    public void PointersOfSamplesAreWhatTheySay([ValueSource(nameof(s_abis))] SyscallAbi abi) =>
        CallInputGen.Of(SampleCalls.Table, abi).Sample(CheckOddities, iter: 10_000);

    [Test]
    public void PointersOfAnyCallsAreWhatTheySay() => CallInputGen.Of(AnyCalls.Table).Sample(CheckOddities, iter: 3000);

    [Test]
    public void InputsOfLinuxAreWhatTheySay([ValueSource(nameof(s_abis))] SyscallAbi abi)
    {
        CallInputs inputs = new(LinuxKernel.LinuxTable.SyscallTable, 6, abi);
        HashSet<string> seen = [];
        for (int i = 0; i < 10_000; i++)
        {
            CallInput input = inputs[i];
            seen.Add(input.Entry.EntryPoint);
            CheckMemory(input);
            CheckOddities(input);
        }

        Assert.That(seen, Is.EquivalentTo((abi == SyscallAbi.X64 ? LinuxKernel.LinuxTable.SyscallTable.X64 : LinuxKernel.LinuxTable.SyscallTable.Ia32).Select(static row => row.EntryPoint).Distinct()));
    }

    [Test]
    public void LengthsAgreeWithTheirMemoryUnlessTheySayOtherwise([ValueSource(nameof(s_abis))] SyscallAbi abi) =>
        CallInputGen.Of(SampleCalls.Only("write", "setgroups"), abi).Sample(
            static input =>
            {
                (int pointer, int length, int size) = input.Entry.Name == "write" ? (1, 2, 1) : (1, 0, 4);
                if (BlockAt(input, input.Arguments[pointer].Value) is not { } block || input.Arguments[pointer].Oddity is Oddity.IntoHole)
                    return;
                ulong count = input.Arguments[length].Value;
                ulong whole = (ulong)(block.Contents.Length / size);
                if (whole <= 1)
                    return; // there is a byte where none is asked for
                switch (input.Arguments[length].Oddity)
                {
                    case Oddity.None:
                        Assert.That(count, Is.EqualTo(whole));
                        break;
                    case Oddity.OneMore:
                        Assert.That(count, Is.EqualTo(whole + 1));
                        break;
                    case Oddity.OneLess:
                        Assert.That(count, Is.EqualTo(whole - 1));
                        break;
                    case Oddity.Zero:
                        Assert.That(count, Is.Zero);
                        break;
                    case Oddity.Negative:
                        Assert.That((int)count, Is.Negative);
                        break;
                    case Oddity.Overflowing when input.Abi == SyscallAbi.X64 && input.Entry.Name == "write":
                        Assert.That(unchecked(count + input.Arguments[pointer].Value), Is.LessThan(count));
                        break;
                    case Oddity.Overflowing when input.Entry.Name == "setgroups":
                        Assert.That(unchecked((uint)count * 4), Is.LessThan((uint)count));
                        break;
                }
            },
            iter: 5000);

    [Test]
    public void WithoutOdditiesACallIsAsAProgramMakesIt()
    {
        CallInputs inputs = new(SampleCalls.Only("sendmsg"), 5) { Directories = [5] };
        foreach (CallInput input in Enumerable.Range(0, 2000).Select(index => inputs[index]).Where(static input => input.Arguments[1].Oddity is Oddity.None or Oddity.BeforeHole))
        {
            ReadOnlySpan<byte> header = BlockAt(input, input.Arguments[1].Value)!.Contents.AsSpan();
            Assert.That(header.Length, Is.EqualTo(56));
            ulong vectors = BinaryPrimitives.ReadUInt64LittleEndian(header[16..]);
            ulong count = BinaryPrimitives.ReadUInt64LittleEndian(header[24..]);
            ReadOnlySpan<byte> vector = count > 0 ? BlockAt(input, vectors)!.Contents.AsSpan() : default;
            Assert.That(vector.Length, Is.EqualTo(16 * count));
            for (; !vector.IsEmpty; vector = vector[16..])
            {
                int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(vector[8..]);
                ulong at = BinaryPrimitives.ReadUInt64LittleEndian(vector);
                Assert.That(length == 0 || BlockAt(input, at)!.Contents.Length == length, Is.True, input.ToString());
            }
        }
    }

    private static void CheckMemory(CallInput input)
    {
        SimulatedMemory memory = new();
        memory.Map(0x2000_0000 + PageSize, PageSize, PageProtection.Read);
        Assert.That(input.Load(memory), Is.Zero);
        Assert.That(input.Memory.Select(static block => block.Address), Is.Ordered);
        ulong end = 0x2000_0000 + PageSize;
        foreach (InputBlock block in input.Memory)
        {
            Assert.That(block.Address, Is.GreaterThanOrEqualTo(end));
            end = block.Address + (ulong)block.Contents.Length;
            byte[] bytes = new byte[block.Contents.Length];
            Assert.That(memory.TryGetProtection(block.Address, out PageProtection protection), Is.True);
            Assert.That(protection, Is.EqualTo(block.Protection));
            if (protection != PageProtection.None)
            {
                Assert.That(memory.Read(block.Address, bytes), Is.EqualTo(bytes.Length));
                Assert.That(bytes.AsSpan().SequenceEqual(block.Contents.AsSpan()), Is.True);
            }

            end = (end + PageSize - 1) / PageSize * PageSize;
            Assert.That(memory.TryGetProtection(end, out _), Is.False, "behind the block is a hole");
            end += PageSize;
        }

        Assert.That(end, Is.LessThanOrEqualTo(0x2000_0000UL + CallInputs.ArenaSize));
        Assert.That(memory.TryGetProtection(0x2000_0000, out _), Is.False);
    }

    private static void CheckOddities(CallInput input)
    {
        int count = input.Entry.Metadata?.NbArgs ?? 6;
        for (int i = 0; i < count; i++)
            Assert.That(IsTrue(input, i), Is.True, input + ": argument " + i);
        if (input.Abi == SyscallAbi.Ia32)
            Assert.That(input.Arguments.Max(static argument => argument.Value), Is.LessThanOrEqualTo(uint.MaxValue));
    }

    private static bool IsTrue(CallInput input, int index)
    {
        InputArgument argument = input.Arguments[index];
        ulong value = argument.Value;
        int bits = input.Entry.Metadata is { } metadata ? CTypes.BitsOf(metadata.Types[index]) : 64;
        ulong all = ulong.MaxValue >> 64 - (input.Abi == SyscallAbi.Ia32 ? Math.Min(bits, 32) : bits);
        InputBlock? block = BlockAt(input, value);
        bool is64Bit = input.Abi == SyscallAbi.X64;
        return argument.Oddity switch
        {
            Oddity.BeforeHole or Oddity.IntoHole => block is null ? value % PageSize == 0 && BlockAt(input, value - 1) is not null : EndOf(block) % PageSize == 0,
            Oddity.AcrossPages => block!.Address / PageSize != (EndOf(block) - 1) / PageSize,
            Oddity.Unaligned => value % 2 == 1,
            Oddity.Null or Oddity.Zero => value == 0,
            Oddity.Unmapped => block is null && value is >= 0x2000_0000 and < 0x2000_0000 + CallInputs.ArenaSize,
            Oddity.ReadOnly => block!.Protection == PageProtection.Read,
            Oddity.NoAccess => block!.Protection == PageProtection.None,
            Oddity.KernelAddress => is64Bit ? value >= 0xffff_8000_0000_0000 : value >= 0xffff_d000,
            Oddity.NonCanonical => value is >= 0x8000_0000_0000 and < 0xffff_8000_0000_0000,
            Oddity.WrapsAround => value > (is64Bit ? ulong.MaxValue : uint.MaxValue) - 100_000,
            Oddity.Endless => EndOf(block!) % PageSize == 0 && (!block!.Contents.Contains((byte)0) || block.Contents.Length % (is64Bit ? 8 : 4) == 0),
            Oddity.Empty => block!.Contents.AsSpan().SequenceEqual(new byte[1]),
            Oddity.NotUtf8 => Encoding.UTF8.GetString(block!.Contents.AsSpan()).Contains('\ufffd', StringComparison.Ordinal),
            Oddity.Longest or Oddity.TooLong => block!.Contents.IndexOf((byte)0) == block.Contents.Length - 1,
            Oddity.Longer or Oddity.Shorter or Oddity.TailNotZero => EndOf(block!) % PageSize == 0,
            Oddity.JunkAbove => (value & ~all) != 0,
            Oddity.OutsideSet => SetsOf(input, index).Any(set => IsOutside(set, value & all, all)),
            Oddity.AllOnes => value == all,
            Oddity.Extreme => value == all >> 1 || value == (all >> 1) + 1,
            Oddity.Negative => is64Bit ? (long)value < 0 : (int)value < 0,
            Oddity.WorkingDirectory => (int)value == -100,
            Oddity.Huge => value != 0 && (value & value + 1) == 0 && value < all,
            Oddity.Inside => argument.Detail.Length > 0,
            Oddity.Closed => value > 2,
            // Compared with what they are the length of, where that is known.
            Oddity.OneMore or Oddity.OneLess or Oddity.Overflowing => true,
            // There are no directories.
            Oddity.OtherFile => (int)value is >= 0 and <= 2,
            _ => argument.Oddity == Oddity.None,
        };
    }

    private static IEnumerable<ValueSet> SetsOf(CallInput input, int index)
    {
        CallMeaning meaning = input.Entry.Metadata!.Meaning;
        return (meaning.Operations?.Operations ?? []).Select(operation => operation.MeaningOf(index)).Append(meaning.Arguments[index]).Select(static one => one?.Set).OfType<ValueSet>();
    }

    private static bool IsOutside(ValueSet set, ulong value, ulong all) => set.Style == SetStyle.Values
        ? set.Members.All(member => member.Set is { } other ? IsOutside(other, value, all) : (member.Value & all) != value)
        : (value & ~set.Members.Aggregate(0UL, static (named, member) => named | member.Value | member.Mask)) != 0;

    private static ulong EndOf(InputBlock block) => block.Address + (ulong)block.Contents.Length;

    private static InputBlock? BlockAt(CallInput input, ulong address) =>
        input.Memory.FirstOrDefault(block => address >= block.Address && address < EndOf(block));

    private static string DigestOf(IEnumerable<CallInput> inputs)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (CallInput input in inputs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(input + "\n"));
            foreach (InputArgument argument in input.Arguments)
                hash.AppendData(BitConverter.GetBytes(argument.Value));
            foreach (InputBlock block in input.Memory)
            {
                hash.AppendData(BitConverter.GetBytes(block.Address));
                hash.AppendData([(byte)block.Protection]);
                hash.AppendData(block.Contents.AsSpan());
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..8]);
    }
}
