using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

public sealed class SockFprogTests
{
    private const ulong Page = 0x10000;

    [TestCase(SyscallAbi.X64, 8)]
    [TestCase(SyscallAbi.Ia32, 4)]
    public void AProgramIsReadFromTheGuest(SyscallAbi abi, int pointerOffset)
    {
        SimulatedMemory memory = Memory();
        SockFilter[] program = [new(0x20, 0, 0, 4), new(0x15, 1, 2, 0xc000_003e), new(0x06, 0, 0, 0x7fff_0000)];
        // The pointer in the middle of junk: the structure's padding, and what follows the pointer of 32 bits.
        byte[] fprog = Enumerable.Repeat((byte)0xee, 16).ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(fprog, (ushort)program.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fprog.AsSpan(pointerOffset), (uint)Page + 0x100);
        if (abi == SyscallAbi.X64)
            BinaryPrimitives.WriteUInt64LittleEndian(fprog.AsSpan(pointerOffset), Page + 0x100);
        byte[] bytes = new byte[program.Length * SockFilter.Size];
        for (int i = 0; i < program.Length; i++)
            program[i].Write(bytes.AsSpan(i * SockFilter.Size));
        memory.Write(Page, fprog);
        memory.Write(Page + 0x100, bytes);
        Assert.That(SockFprog.Read(memory, new ReadOnlyUserPtr(Page), abi, out SockFprog read), Is.Zero);
        Assert.That(read, Is.EqualTo(new SockFprog((ushort)program.Length, Page + 0x100)));
        Assert.That(read.ReadFilter(memory, out ImmutableArray<SockFilter> instructions), Is.Zero);
        Assert.That(instructions, Is.EqualTo(program));
    }

    [Test]
    public void AnyAddressIsAnAnswer() => Gen.Select(Gen.OneOf(Gen.ULong, Gen.ULong[Page - 20, Page + 4096 + 20]), Gen.OneOf(SyscallAbi.X64, SyscallAbi.Ia32)).Sample(static (address, abi) =>
    {
        long error = SockFprog.Read(Memory(), new ReadOnlyUserPtr(address), abi, out SockFprog fprog);
        ulong size = abi == SyscallAbi.X64 ? 16UL : 8;
        bool isMapped = address >= Page && address <= Page + 4096 - size;
        Assert.That(error, Is.EqualTo(isMapped ? 0 : -Errno.EFAULT));
        Assert.That(fprog, Is.EqualTo(default(SockFprog)));
    });

    // The length goes before the pointer, and no pointer is another error than a bad one.
    [TestCase(0, Page, -22)]
    [TestCase(4097, Page, -22)]
    [TestCase(4097, 8UL, -22)]
    [TestCase(1, 0UL, -22)]
    [TestCase(1, 8UL, -14)]
    [TestCase(513, Page, -14)]
    [TestCase(512, Page, 0)]
    public void LengthAndAddressAreChecked(int length, ulong filter, long expected)
    {
        Assert.That(new SockFprog((ushort)length, filter).ReadFilter(Memory(), out ImmutableArray<SockFilter> program), Is.EqualTo(expected));
        Assert.That(program, Has.Length.EqualTo(expected == 0 ? length : 0));
    }

    [Test]
    public void HalfAnInstructionIsNone()
    {
        Assert.That(SockFilter.TryReadAll(new byte[12], out _), Is.False);
        Assert.That(SockFilter.TryReadAll([], out ImmutableArray<SockFilter> none), Is.True);
        Assert.That(none, Is.Empty);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SockFilter(0, 0, 0, 0).Write(new byte[7]));
    }

    private static SimulatedMemory Memory()
    {
        SimulatedMemory memory = new();
        memory.Map(Page, 4096, PageProtection.Read | PageProtection.Write);
        return memory;
    }
}
