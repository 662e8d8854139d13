using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Memory;

/// <summary>Structures of which caller and kernel know different sizes, of every size and at every distance from the end of what is mapped.</summary>
[TestFixture]
public sealed class ExtensibleStructsTests
{
    private const ulong End = 0x12000; // of the two pages that are mapped
    private const int Largest = 80;

    private static readonly int s_known = Unsafe.SizeOf<OpenHow>();

    private SimulatedMemory _memory = null!;

    [SetUp]
    public void Map()
    {
        _memory = new SimulatedMemory();
        _memory.Map(End - 0x2000, 0x2000, PageProtection.Read | PageProtection.Write);
    }

    // The rules as the comment above copy_struct_from_user says them (include/linux/uaccess.h), byte by byte.
    [Test]
    public void EverySizeAtEveryEndOfThePage()
    {
        for (int mapped = 0; mapped <= Largest; mapped++)
        {
            for (int size = 0; size <= Largest; size++)
            {
                for (int other = -1; other <= size; other += 13)
                {
                    byte[] user = [.. Enumerable.Range(0, size).Select(static i => i < s_known ? (byte)(i + 1) : (byte)0)];
                    if (other >= s_known && other < size)
                        user[other] = 0x80; // a byte that this kernel does not know
                    ulong address = End - (ulong)mapped;
                    _memory.Poke(address, user.AsSpan(0, Math.Min(size, mapped)));

                    int firstOther = Array.FindIndex(user, Math.Min(s_known, size), static value => value != 0);
                    long expected =
                        firstOther >= 0 && firstOther < mapped ? -Errno.E2BIG
                        : size > mapped ? -Errno.EFAULT
                        : 0;
                    byte[] copied = new byte[s_known];
                    if (expected == 0)
                        user.AsSpan(0, Math.Min(size, s_known)).CopyTo(copied);

                    string where = $"size {size}, {mapped} mapped, byte {other}";
                    Assert.That(_memory.CopyStructFromUser(new UserPtr<OpenHow>(address), (nuint)size, out OpenHow how), Is.EqualTo(expected), where);
                    if (!MemoryMarshal.AsBytes(new ReadOnlySpan<OpenHow>(in how)).SequenceEqual(copied))
                        Assert.Fail(where);
                }
            }
        }
    }

    [TestCase(0xffff_ffff_ffff_ffffUL, 1UL)]
    [TestCase(0x7fff_ffff_f000UL - 24, 25UL)] // the range ends behind user addresses: not even the byte before is looked at
    [TestCase(0x11000UL, ulong.MaxValue)]
    [TestCase(0UL, 24UL)]
    public void BadRangesAreFaults(ulong address, ulong size)
    {
        _memory.Poke(0x11000, [.. Enumerable.Repeat((byte)1, 64)]);
        Assert.That(_memory.CopyStructFromUser(new UserPtr<OpenHow>(address), (nuint)size, out OpenHow how), Is.EqualTo(-Errno.EFAULT));
        Assert.That(how, Is.EqualTo(default(OpenHow)));
        Assert.That(_memory.CopyStructToUser(new UserPtr<OpenHow>(address), (nuint)size, default, out _), Is.EqualTo(-Errno.EFAULT));
    }

    [Test]
    public void AHugeSizeEndsWhereTheMappedZerosEnd() =>
        Assert.That(_memory.CopyStructFromUser(new UserPtr<OpenHow>(End - 0x2000), 1u << 30, out OpenHow _), Is.EqualTo(-Errno.EFAULT));

    [Test]
    public void EverySizeIsWrittenAndWhatIsCutIsSaid([Values] bool isSmall)
    {
        OpenHow how = new() { Flags = 0x0102_0304_0506_0708, Mode = 1, Resolve = isSmall ? 0 : 0xffUL };
        byte[] known = MemoryMarshal.AsBytes(new ReadOnlySpan<OpenHow>(in how)).ToArray();
        for (int mapped = 0; mapped <= Largest; mapped++)
        {
            for (int size = 0; size <= Largest; size++)
            {
                byte[] before = [.. Enumerable.Repeat((byte)0xee, mapped)];
                ulong address = End - (ulong)mapped;
                _memory.Poke(address, before);
                long result = _memory.CopyStructToUser(new UserPtr<OpenHow>(address), (nuint)size, in how, out bool isCut);
                string where = $"size {size}, {mapped} mapped";
                Assert.That(result, Is.EqualTo(size > mapped ? -Errno.EFAULT : 0), where);
                Assert.That(isCut, Is.EqualTo(known.Skip(size).Any(static value => value != 0)), where);
                if (result != 0)
                    continue;
                byte[] after = new byte[mapped];
                _memory.Read(address, after);
                byte[] expected = [.. Enumerable.Range(0, mapped).Select(i => i >= size ? (byte)0xee : i < known.Length ? known[i] : (byte)0)];
                if (!after.AsSpan().SequenceEqual(expected))
                    Assert.Fail(where);
            }
        }
    }

    /// <summary>struct open_how (include/uapi/linux/openat2.h).</summary>
    private record struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }
}
