using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Memory;

/// <summary>The kernel's access functions over two pages at 0x10000 with nothing around them, and the last user page.</summary>
[TestFixture]
public sealed class UserAccessTests
{
    private const ulong Start = 0x1_0000;
    private const ulong End = 0x1_2000;
    private const ulong Last = UserAccess.TaskSizeMax - 0x1000;

    private static readonly Gen<ulong> s_address = Gen.OneOf(
        Gen.Int[-300, 300].Select(static offset => Start + (ulong)offset),
        Gen.Int[-300, 300].Select(static offset => End + (ulong)offset),
        Gen.Int[-300, 300].Select(static offset => UserAccess.TaskSizeMax + (ulong)offset),
        Gen.Int[-300, 300].Select(static offset => (ulong)offset),
        Gen.ULong);

    private SimulatedMemory _memory = null!;

    [SetUp]
    public void Map() => _memory = Create();

    [TestCase(0UL, 0UL, true)]
    [TestCase(0x7fff_ffff_f000UL, 0UL, true)]
    [TestCase(0x7fff_ffff_efffUL, 1UL, true)]
    [TestCase(0x7fff_ffff_efffUL, 2UL, false)]
    [TestCase(0UL, 0x7fff_ffff_f000UL, true)]
    [TestCase(1UL, 0x7fff_ffff_f000UL, false)]
    [TestCase(1UL, ulong.MaxValue, false)]
    [TestCase(ulong.MaxValue, 1UL, false)]
    [TestCase(ulong.MaxValue, ulong.MaxValue, false)]
    [TestCase(0xffff_8000_0000_0000UL, 0UL, false)]
    public void access_ok_LooksAtTheRangeOnly(ulong address, ulong size, bool expected) =>
        Assert.That(UserAccess.access_ok(address, size), Is.EqualTo(expected));

    [Test]
    public void CopiesSayHowMuchIsMissing() => Gen.Select(s_address, Gen.Int[0, 600]).Sample(static (address, length) =>
    {
        SimulatedMemory memory = Create();
        byte[] bytes = [.. Enumerable.Repeat((byte)0xee, length)];
        int left = memory.CopyFromUser(bytes, new ReadOnlyUserPtr(address));
        int expected = length - Reachable(address, length);
        bool read = left == expected
            && bytes.AsSpan(0, length - left).IndexOf((byte)0xee) < 0
            && bytes.AsSpan(length - left).IndexOfAnyExcept((byte)0) < 0;
        return read
            && memory.CopyToUser(new UserPtr(address), bytes) == expected
            && memory.ClearUser(new UserPtr(address), (ulong)length) == (ulong)expected;
    });

    [Test]
    public void ARangeThatRunsOutOfUserAddressesIsRefusedWhole()
    {
        byte[] bytes = new byte[16];
        Assert.That(_memory.CopyFromUser(bytes, new ReadOnlyUserPtr(UserAccess.TaskSizeMax - 8)), Is.EqualTo(16));
        Assert.That(_memory.CopyToUser(new UserPtr(UserAccess.TaskSizeMax - 8), bytes), Is.EqualTo(16));
        Assert.That(_memory.CopyFromUser(bytes, new ReadOnlyUserPtr(UserAccess.TaskSizeMax - 16)), Is.Zero);
        Assert.That(_memory.ClearUser(new UserPtr(1), ulong.MaxValue), Is.EqualTo(ulong.MaxValue));
        Assert.That(_memory.ClearUser(new UserPtr(Start), 0x7fff_0000_0000), Is.EqualTo(0x7fff_0000_0000 - 0x2000));
    }

    [Test]
    public void GetAndPutMoveWholeValuesOrNothing() => Gen.Select(s_address, Gen.ULong).Sample(static (address, number) =>
    {
        SimulatedMemory memory = Create();
        bool good = Reachable(address, 8) == 8;
        long error = good ? 0 : -Errno.EFAULT;
        string before = Snapshot(memory);
        bool put = memory.PutUser(new UserPtr<ulong>(address), number) == error;
        bool untouched = good || Snapshot(memory) == before;
        bool get = memory.GetUser(new UserPtr<ulong>(address), out ulong value) == error && value == (good ? number : 0);
        return put && untouched && get;
    });

    [Test]
    public void PutUserIntoAPageThatCannotBeWrittenWritesNothing()
    {
        _memory.PutUser(new UserPtr<ulong>(Start + 0xffc), 0x1111_2222_3333_4444UL);
        _memory.Protect(Start, 0x1000, PageProtection.Read);
        Assert.That(_memory.PutUser(new UserPtr<ulong>(Start + 0xffc), ulong.MaxValue), Is.EqualTo(-Errno.EFAULT));
        _memory.Protect(Start, 0x1000, PageProtection.Read | PageProtection.Write);
        _memory.Protect(Start + 0x1000, 0x1000, PageProtection.Read);
        Assert.That(_memory.PutUser(new UserPtr<ulong>(Start + 0xffc), ulong.MaxValue), Is.EqualTo(-Errno.EFAULT));
        _memory.GetUser(new UserPtr<ulong>(Start + 0xffc), out ulong value);
        Assert.That(value, Is.EqualTo(0x1111_2222_3333_4444UL));
    }

    [Test]
    public void StructuresGoAsTheGuestLaysThemOut()
    {
        Assert.That(_memory.PutUser(new UserPtr<TimeSpec>(Start), new TimeSpec { Seconds = 1, Nanoseconds = 2 }), Is.Zero);
        Assert.That(_memory.GetUser(new ReadOnlyUserPtr<long>(Start + 8), out long nanoseconds), Is.Zero);
        Assert.That(nanoseconds, Is.EqualTo(2));
        Assert.That(_memory.PutUser(new UserPtr<Big>(Start), default), Is.Zero);
        Assert.That(_memory.PutUser(new UserPtr<Big>(Start + 0x1000), default), Is.EqualTo(-Errno.EFAULT));
    }

    [Test]
    public void StringsEndWithNulLimitOrFault() => Gen.Select(s_address, Gen.Int[0, 600], Gen.Int[0, 700]).Sample(static (address, count, nul) =>
    {
        SimulatedMemory memory = Create();
        memory.Write(unchecked(address + (ulong)nul), [0]);
        int length = 0;
        while (length < count && Reachable(unchecked(address + (ulong)length), 1) == 1 && Peek(memory, unchecked(address + (ulong)length)) != 0)
            length++;
        bool bad = length < count && Reachable(unchecked(address + (ulong)length), 1) == 0;

        byte[] buffer = new byte[count];
        long copied = memory.StrncpyFromUser(buffer, new ReadOnlyUserPtr<byte>(address));
        long size = memory.StrnlenUser(new ReadOnlyUserPtr<byte>(address), count);
        return copied == (bad ? -Errno.EFAULT : length)
            && (bad || buffer.AsSpan(0, length).IndexOf((byte)0) < 0)
            && size == (bad || count == 0 ? 0 : length + 1);
    });

    [Test]
    public void StrnlenUserOfNothing([Values(0L, -1L, long.MinValue)] long count) =>
        Assert.That(_memory.StrnlenUser(new ReadOnlyUserPtr<byte>(Start), count), Is.Zero);

    [Test]
    public void AStringMayEndAtTheLastUserByte()
    {
        _memory.Write(UserAccess.TaskSizeMax - 3, "ab\0"u8);
        Assert.That(_memory.ReadString(new ReadOnlyUserPtr<byte>(UserAccess.TaskSizeMax - 3), 4096, out string text), Is.EqualTo(2));
        Assert.That(text, Is.EqualTo("ab"));
        Assert.That(_memory.StrnlenUser(new ReadOnlyUserPtr<byte>(UserAccess.TaskSizeMax - 3), long.MaxValue), Is.EqualTo(3));
        _memory.Write(UserAccess.TaskSizeMax - 1, "c"u8);
        Assert.That(_memory.ReadString(new ReadOnlyUserPtr<byte>(UserAccess.TaskSizeMax - 3), 4096, out text), Is.EqualTo(-Errno.EFAULT));
        Assert.That(text, Is.Empty);
    }

    [TestCase("", 1, 0L)]
    [TestCase("", 0, -36L)]
    [TestCase("", -1, -36L)]
    [TestCase("/etc/passwd", 12, 11L)]
    [TestCase("/etc/passwd", 11, -36L)]
    [TestCase("grün €", 4096, 9L)]
    public void ReadStringHasTheErrorsOfGetname(string text, int limit, long expected)
    {
        _memory.Write(Start + 0xff8, [.. Encoding.UTF8.GetBytes(text), 0]);
        Assert.That(_memory.ReadString(new ReadOnlyUserPtr<byte>(Start + 0xff8), limit, out string read), Is.EqualTo(expected));
        Assert.That(read, Is.EqualTo(expected < 0 ? "" : text));
    }

    [Test]
    public void ReadStringTakesAnyBytes()
    {
        _memory.Write(Start, [0xff, 0x41, 0xc3, 0]);
        Assert.That(_memory.ReadString(new ReadOnlyUserPtr<byte>(Start), 16, out string text), Is.EqualTo(3));
        Assert.That(text, Is.EqualTo("\udcffA\udcc3"));
        Assert.That(_memory.ReadString(new ReadOnlyUserPtr<byte>(0), int.MaxValue, out _), Is.EqualTo(-Errno.EFAULT));
    }

    private static SimulatedMemory Create()
    {
        SimulatedMemory memory = new();
        byte[] ones = [.. Enumerable.Repeat((byte)1, 0x2000)];
        memory.Load(Start, ones, PageProtection.Read | PageProtection.Write);
        memory.Load(Last, ones.AsSpan(0x1000), PageProtection.Read | PageProtection.Write);
        return memory;
    }

    /// <summary>What the rules say can be reached: nothing of a range that is not all user addresses, else the bytes before the first bad one.</summary>
    private static int Reachable(ulong address, int length)
    {
        if (address > 0x7fff_ffff_f000 || address + (ulong)length > 0x7fff_ffff_f000)
            return 0;
        int count = 0;
        while (count < length && (address + (ulong)count is >= Start and < End || address + (ulong)count >= Last))
            count++;
        return count;
    }

    private static byte Peek(SimulatedMemory memory, ulong address)
    {
        byte[] one = new byte[1];
        memory.Read(address, one);
        return one[0];
    }

    private static string Snapshot(SimulatedMemory memory)
    {
        byte[] all = new byte[0x3000];
        memory.Read(Start, all.AsSpan(0, 0x2000));
        memory.Read(Last, all.AsSpan(0x2000));
        return Convert.ToHexString(all);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [StructLayout(LayoutKind.Sequential, Size = 0x1800)]
    private struct Big;
}
