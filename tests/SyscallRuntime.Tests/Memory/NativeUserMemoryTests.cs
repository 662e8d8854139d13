using System;
using System.Collections.Generic;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Memory;

[TestFixture]
public sealed class NativeUserMemoryTests
{
    private const ulong Page = PagedMemory.PageSize;
    private const int Pages = 12;
    private const PageProtection ReadWrite = PageProtection.Read | PageProtection.Write;

    private static readonly Gen<Step> s_step = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, Pages - 1], Gen.Int[1, 5], Gen.Int[0, 7], Gen.Byte,
        static (kind, page, count, protection, value) => new Step(kind, (ulong)page * Page, (ulong)count * Page, (PageProtection)protection, value));

    /// <summary>
    /// Whatever is done to both, it answers as the simulated memory does; and who was only told of the changes of the map has the same pages, protections and
    /// bytes, read through the host's pointers. There is not room for all pages.
    /// </summary>
    [Test]
    public void AMirrorSeesWhatTheSimulatedMemoryHolds() => s_step.Array[1, 60].Sample(static steps =>
    {
        using NativeUserMemory first = new() { Capacity = 8 * (long)Page };
        NativeUserMemory native = first;
        SimulatedMemory simulated = new() { Capacity = 8 * (long)Page };
        Mirror mirror = new();
        native.Mirror = mirror;
        foreach (Step step in steps)
        {
            if (step.Kind == 6)
            {
                // fork: the child goes on, with a map that is shown at once; what happens to the parent is nothing to it.
                (NativeUserMemory child, simulated) = (native.Clone(), simulated.Clone());
                native.Unmap(0, Pages * Page);
                native = child;
                mirror = new Mirror();
                native.Mirror = mirror;
            }
            else if (step.Do(native) != step.Do(simulated))
            {
                return false;
            }

            if (native.MappedBytes != simulated.MappedBytes || !mirror.Shows(simulated))
                return false;
        }

        return true;
    });

    [Test]
    public void APointerIsThatOfTheByteUntilItsPageIsUnmapped()
    {
        using NativeUserMemory memory = new() { Capacity = 1 << 20 };
        memory.Map(0x1000, 2 * Page, ReadWrite);
        Assert.That(memory.TryGetPointer(0x1ffe, out nint pointer), Is.True);
        memory.Write(0x1ffe, [7]);
        memory.Protect(0x1000, Page, PageProtection.Read);
        memory.Map(0x2000, Page, ReadWrite);
        Assert.That((Mirror.ByteAt(pointer), pointer % (nint)Page), Is.EqualTo(((byte)7, (nint)0xffe)));
        memory.Unmap(0x1000, Page);
        Assert.That((memory.TryGetPointer(0x1ffe, out pointer), pointer), Is.EqualTo((false, (nint)0)));
        Assert.That(memory.TryGetPointer(ulong.MaxValue, out _), Is.False);
    }

    [Test]
    public void WhatIsMappedAtOnceIsToldAtOnce()
    {
        Mirror mirror = new();
        using NativeUserMemory memory = new() { Capacity = 1 << 20, Mirror = mirror };
        memory.Map(0x1000, 100 * Page, ReadWrite);
        memory.Map(0x1000, 100 * Page, ReadWrite);
        Assert.That(mirror.Maps, Is.EqualTo(2), "pages that are used again too are contiguous in the host");
        memory.Protect(0x2000, Page, PageProtection.Read);
        memory.Mirror = new Mirror();
        Assert.That(((Mirror)memory.Mirror).Maps, Is.EqualTo(3));
    }

    [Test]
    public void AHostWithoutSoMuchMemorySaysSo()
    {
        using NativeUserMemory memory = new() { Capacity = long.MaxValue };
        Assert.That(() => memory.Map(0x1000, Page, ReadWrite), Throws.TypeOf<OutOfMemoryException>());
        Assert.That((memory.MappedBytes, memory.TryGetProtection(0x1000, out _)), Is.EqualTo((0L, false)));
    }

    [Test]
    public void ADisposedMemoryHoldsNothing()
    {
        NativeUserMemory memory = new() { Capacity = 1 << 20 };
        memory.Map(0x1000, Page, ReadWrite);
        memory.Dispose();
        memory.Dispose();
        Assert.That((memory.MappedBytes, memory.Read(0x1000, new byte[8]), memory.GetUser(new UserPtr<int>(0x1000), out _)), Is.EqualTo((0L, 0, (long)-Errno.EFAULT)));
        Assert.That(() => memory.Map(0x1000, Page, ReadWrite), Throws.TypeOf<ObjectDisposedException>());
    }

    private sealed record Step(int Kind, ulong Address, ulong Length, PageProtection Protection, byte Value)
    {
        public long Do(PagedMemory memory)
        {
            switch (Kind)
            {
                case 0: return memory.Map(Address, Length, Protection);
                case 1: return memory.Unmap(Address, Length);
                case 2: return memory.Protect(Address, Length, Protection);
                case 3: return memory.Load(Address + Value, [Value, Value], Protection);
                default:
                    byte[] bytes = new byte[Length];
                    Array.Fill(bytes, Value);
                    return memory.Write(Address + Value, bytes);
            }
        }
    }

    /// <summary>A second map, kept by what is told.</summary>
    private sealed unsafe class Mirror : IPageMirror
    {
        private readonly Dictionary<ulong, (nint Pointer, PageProtection Protection)> _pages = [];

        public int Maps { get; private set; }

        public static byte ByteAt(nint pointer) => *(byte*)pointer;

        public void Map(ulong address, ulong length, PageProtection protection, nint pointer)
        {
            Maps++;
            for (ulong offset = 0; offset < length; offset += Page)
                _pages[address + offset] = (pointer + (nint)offset, protection);
        }

        public void Unmap(ulong address, ulong length)
        {
            foreach (ulong page in _pages.Keys)
            {
                if (page - address < length)
                    _pages.Remove(page);
            }
        }

        public bool Shows(SimulatedMemory memory)
        {
            SimulatedMemory readable = memory.Clone();
            byte[] bytes = new byte[Page];
            for (ulong address = 0; address < 20 * Page; address += Page)
            {
                bool isMapped = memory.TryGetProtection(address, out PageProtection protection);
                if (_pages.TryGetValue(address, out (nint Pointer, PageProtection Protection) page) != isMapped || page.Protection != protection)
                    return false;
                readable.Protect(address, Page, PageProtection.Read);
                if (isMapped && (readable.Read(address, bytes) != bytes.Length || !bytes.AsSpan().SequenceEqual(new ReadOnlySpan<byte>((void*)page.Pointer, bytes.Length))))
                    return false;
            }

            return true;
        }
    }
}
