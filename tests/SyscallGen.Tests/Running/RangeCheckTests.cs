using System;
using System.Linq;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>Memory of declared length is checked before the body, where it is asked for: whatever address and length are, bodies run or -EFAULT comes back.</summary>
[TestFixture]
public sealed class RangeCheckTests
{
    private const ulong Writable = 0x10000; // two pages; then one that can be read only, then nothing
    private const ulong ReadOnly = 0x12000;
    private const ulong Nothing = 0x13000;

    private const string Calls =
        """
            [Syscall(0, Ia32 = 0)] public long Read([Out(nameof(count))] UserPtr<byte> buf, [Size] nuint count) => 1;
            [Syscall(1, Ia32 = 1)] public long Write([In(nameof(count))] ReadOnlyUserPtr buf, int count) => 1;
            [Syscall(2, Ia32 = 2)] public long Both(long count, [InOut(nameof(count), Unit = LengthUnit.Elements)] UserPtr<Pair> pairs) => 1;
            [Syscall(3, Ia32 = 3)] public long One([Out, Nullable] UserPtr<Pair> pair, [In(Fixed = 5)] ReadOnlyUserPtr<byte> magic) => 1;
            [Syscall(4, Ia32 = 4)] public long Unknown([Out(LengthAt = nameof(size))] UserPtr<byte> buf, [InOut] UserPtr<int> size) => 1;
            [Syscall(5, Ia32 = 5)] public long Plain(UserPtr<byte> buf, nuint count) => 1;
            [Syscall(6, Ia32 = 6)] public partial long Missing([Out(nameof(count))] UserPtr<byte> buf, nuint count);
            [CompatSyscall(7)] public long Compat([Out(nameof(count))] UserPtr<byte> buf, uint count) => 1;
        """;

    private readonly SimulatedMemory _memory = new();

    private static string Source(string attribute, string place) =>
        $$"""
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        {{(place == "assembly" ? "[assembly: " + attribute + "]" : "")}}
        public struct Pair { public int First; public long Second; }

        {{(place == "outer" ? "[" + attribute + "]" : "")}}
        public static partial class Outer
        {
            [SyscallTable]{{(place == "class" ? "[" + attribute + "]" : "")}}
            public sealed partial class Kernel
            {
        {{(place == "method" ? Calls.Replace("] public", ", " + attribute + "] public", StringComparison.Ordinal) : Calls)}}
            }
        }
        """;

    [OneTimeSetUp]
    public void Map()
    {
        _memory.Map(Writable, 0x2000, PageProtection.Read | PageProtection.Write);
        _memory.Map(ReadOnly, 0x1000, PageProtection.Read);
    }

    private static LoadedKernel Load(string place) => new(GeneratorRun.Of(Source("CheckUserRanges", place)).CompilesClean("SYSK0133").Output);

    [Test]
    public void RangesAreCheckedWherever([Values("method", "class", "outer", "assembly")] string place, [Values] SyscallAbi abi)
    {
        using LoadedKernel loaded = Load(place);
        ISyscallTable table = loaded.Table("Outer+Kernel");
        Caller caller = new(new SyscallTask(1, "test", _memory));
        long Call(int nr, params ulong[] arguments) => caller.Call(table, abi, nr, arguments);
        const long ran = 1, fault = -14;

        Assert.That((Call(0, Writable, 0x2000), Call(0, Writable, 0x2001), Call(0, Writable + 0x1fff, 1), Call(0, ReadOnly, 1), Call(0, Nothing, 1)), Is.EqualTo((ran, fault, ran, fault, fault)));
        Assert.That((Call(1, Writable, 0x3000), Call(1, Writable, 0x3001), Call(1, ReadOnly + 0xfff, 1), Call(1, Nothing, 1), Call(1, Writable, 0xffff_ffff)), Is.EqualTo((ran, fault, ran, fault, fault)), "a negative length is a huge one");
        Assert.That((Call(2, 512, Writable), Call(2, 513, Writable), Call(2, 1, Writable + 0x1ff0), Call(2, 1, Writable + 0x1ff1), Call(2, 1, Nothing - 16)), Is.EqualTo((ran, fault, ran, fault, fault)), "elements");
        Assert.That((Call(3, Writable, ReadOnly), Call(3, 0, Nothing - 5), Call(3, 0, Nothing - 4), Call(3, 0, 0), Call(3, 1, ReadOnly)), Is.EqualTo((ran, ran, fault, fault, fault)), "null only where it may be");
        Assert.That((Call(4, 0, Writable), Call(4, 0, ReadOnly)), Is.EqualTo((ran, fault)), "what nobody knows before the body is its own");
        Assert.That((Call(5, 0, 1), Call(6, 0, 1)), Is.EqualTo((ran, -38L)));
        Assert.That(((int[])[0, 1]).Select(nr => Call(nr, ulong.MaxValue, 0)), Is.All.EqualTo(ran), "a length of 0 needs no address");
        if (abi == SyscallAbi.Ia32)
            Assert.That((Call(7, Writable, 1), Call(7, Nothing, 1)), Is.EqualTo((ran, fault)));
        else
            Assert.That((Call(2, 1UL << 60, Writable), Call(2, ulong.MaxValue, Writable), Call(0, 0x7fff_ffff_f000, 1), Call(0, Writable, ulong.MaxValue)), Is.EqualTo((fault, fault, fault, fault)));
    }

    [Test]
    public void NothingIsCheckedUnasked()
    {
        using LoadedKernel loaded = Load("none");
        ISyscallTable table = loaded.Table("Outer+Kernel");
        Caller caller = new(new SyscallTask(1, "test", _memory));
        Assert.That(Enumerable.Range(0, 6).Select(nr => caller.Call(table, SyscallAbi.X64, nr, Nothing, Nothing)), Is.All.EqualTo(1));
    }

    /// <summary>Memory of an author's own, which says nothing of protections, is asked by a write that changes nothing.</summary>
    [Test]
    public void MemoryWithoutProtectionsIsLeftAsItWas()
    {
        OwnMemory memory = new([1, 2, 3]);
        Assert.That(UserRanges.CanWrite(memory, default, 3), Is.True);
        Assert.That(UserRanges.CanWrite(memory, new ReadOnlyUserPtr(2), 1), Is.True);
        Assert.That(UserRanges.CanWrite(memory, new ReadOnlyUserPtr(3), 1), Is.False);
        Assert.That(memory.Bytes, Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    private sealed class OwnMemory(byte[] bytes) : IUserMemory
    {
        public byte[] Bytes { get; } = bytes;

        public int Read(ulong address, Span<byte> destination)
        {
            int count = (int)ulong.Min((ulong)destination.Length, (ulong)Bytes.Length - ulong.Min(address, (ulong)Bytes.Length));
            Bytes.AsSpan((int)ulong.Min(address, (ulong)Bytes.Length), count).CopyTo(destination);
            return count;
        }

        public int Write(ulong address, ReadOnlySpan<byte> source)
        {
            int count = (int)ulong.Min((ulong)source.Length, (ulong)Bytes.Length - ulong.Min(address, (ulong)Bytes.Length));
            source[..count].CopyTo(Bytes.AsSpan((int)ulong.Min(address, (ulong)Bytes.Length)));
            return count;
        }
    }
}
