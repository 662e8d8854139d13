using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Memory;

/// <summary>What every address space does, wherever its bytes lie.</summary>
/// <typeparam name="T">The address space.</typeparam>
[TestFixture(typeof(SimulatedMemory))]
[TestFixture(typeof(NativeUserMemory))]
public sealed class PagedMemoryTests<T>
    where T : PagedMemory, new()
{
    private const ulong Page = PagedMemory.PageSize;
    private const PageProtection ReadWrite = PageProtection.Read | PageProtection.Write;

    /// <summary>Pages on both sides of the borders of tables, and the last that a user may have.</summary>
    private static readonly ulong[] s_bases = [0, 0x40_0000, 0x1f_e000, 0x3fff_e000, 0x7f_ffff_e000, 0x7fff_ffff_b000, 0x7fff_ffff_d000];

    private static readonly Gen<ulong> s_page = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], static (region, page) => s_bases[region] + ((ulong)page * Page));

    private static readonly Gen<Operation> s_operation = Gen.Select(
        Gen.Int[0, 6], s_page, Gen.Int[-20, 4100], Gen.Int[0, 9000], Gen.Int[0, 7], Gen.Byte,
        static (kind, page, offset, length, protection, value) => new Operation(kind, page, unchecked(page + (ulong)offset), length, (PageProtection)protection, value));

    /// <summary>The memory does what a dictionary of bytes and a dictionary of protections do.</summary>
    [Test]
    public void BehavesAsADictionaryOfBytes() => s_operation.Array[1, 40].Sample(static operations =>
    {
        T memory = new();
        Model model = new();
        foreach (Operation operation in operations)
        {
            (object Actual, object Expected) = operation.Run(memory, model);
            if (!Actual.Equals(Expected))
                return false;
        }

        return memory.MappedBytes == model.Protections.Count * (long)Page;
    });

    [Test]
    public void AddressesWrapNowhere([Values(0UL, ulong.MaxValue, ulong.MaxValue - 4, 0x7fff_ffff_f000UL, 0x8000_0000_0000UL, 0xffff_8000_0000_0000UL)] ulong address)
    {
        T memory = new();
        memory.Map(0, Page, ReadWrite);
        memory.Map(UserAccess.TaskSizeMax - Page, Page, ReadWrite);
        int expected = address == 0 ? 16 : 0;
        Assert.That(memory.Read(address, new byte[16]), Is.EqualTo(expected));
        Assert.That(memory.Write(address, new byte[16]), Is.EqualTo(expected));
        Assert.That(memory.TryGetProtection(address, out _), Is.EqualTo(address == 0));
    }

    [Test]
    public void AnAccessStopsAtTheFirstBadByte()
    {
        T memory = new();
        memory.Map(0x1000, 2 * Page, ReadWrite);
        memory.Map(0x3000, Page, PageProtection.Read);
        Assert.That(memory.Write(0x2ffc, new byte[16]), Is.EqualTo(4));
        Assert.That(memory.Read(0x2ffc, new byte[16]), Is.EqualTo(16));
        Assert.That(memory.Read(0x3ffc, new byte[16]), Is.EqualTo(4));
        Assert.That(memory.Fetch(0x2ffc, new byte[16]), Is.Zero);
        memory.Protect(0x1000, Page, PageProtection.None);
        Assert.That(memory.Read(0x1ffc, new byte[16]), Is.Zero);
        Assert.That(memory.Read(0x1ffc, []), Is.Zero);
    }

    [Test]
    public void RangesThatCannotBeMapped()
    {
        T memory = new();
        Assert.That(memory.Map(0x1001, Page, ReadWrite), Is.EqualTo(-Errno.EINVAL));
        Assert.That(memory.Map(0x1000, 0, ReadWrite), Is.EqualTo(-Errno.EINVAL));
        Assert.That(memory.Map(0x1000, ulong.MaxValue, ReadWrite), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Map(0x1000, 1UL << 46, ReadWrite), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Map(UserAccess.TaskSizeMax, Page, ReadWrite), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Map(0xffff_ffff_ffff_f000, Page, ReadWrite), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Unmap(0x1000, ulong.MaxValue), Is.EqualTo(-Errno.EINVAL));
        Assert.That(memory.Unmap(0, UserAccess.TaskSizeMax), Is.Zero, "a range of nothing but holes is walked by tables");
        Assert.That(memory.MappedBytes, Is.Zero);
    }

    [Test]
    public void TheCapacityHolds()
    {
        T memory = new() { Capacity = 3 * (long)Page };
        Assert.That(memory.Map(0x1000, 2 * Page, ReadWrite), Is.Zero);
        Assert.That(memory.Map(0x2000, 3 * Page, ReadWrite), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Map(0x2000, 2 * Page, ReadWrite), Is.Zero, "a page that is replaced counts once");
        Assert.That(memory.MappedBytes, Is.EqualTo(3 * Page));
        Assert.That(memory.Unmap(0, 0x10_0000), Is.Zero);
        Assert.That(memory.MappedBytes, Is.Zero);
    }

    // A guest that maps a page here and there and takes it away again leaves nothing in its host.
    [Test]
    public void WhatIsUnmappedIsGone()
    {
        T memory = new();
        memory.Map(0x7000, Page, PageProtection.Read);
        void Roam(int count)
        {
            for (ulong i = 1; i <= (ulong)count; i++)
            {
                ulong address = i * 0x1_4000_7000 % UserAccess.TaskSizeMax / Page * Page;
                Assert.That(memory.Map(address, 2 * Page, PageProtection.Read), Is.Zero);
                Assert.That(memory.Unmap(address, 2 * Page), Is.Zero);
            }
        }

        Roam(100);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Roam(5000);
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(1 << 20));
        Assert.That((memory.MappedBytes, memory.TryGetProtection(0x7000, out _)), Is.EqualTo(((long)Page, true)));
    }

    [Test]
    public void ProtectStopsAtAHole()
    {
        T memory = new();
        memory.Map(0x1000, Page, ReadWrite);
        memory.Map(0x3000, Page, ReadWrite);
        Assert.That(memory.Protect(0x1000, 3 * Page, PageProtection.Read), Is.EqualTo(-Errno.ENOMEM));
        Assert.That(memory.Protect(0x1001, Page, PageProtection.Read), Is.EqualTo(-Errno.EINVAL));
        Assert.That(memory.Protect(0x1000, 0, PageProtection.None), Is.Zero);
        memory.TryGetProtection(0x1000, out PageProtection first);
        memory.TryGetProtection(0x3000, out PageProtection third);
        Assert.That((first, third), Is.EqualTo((PageProtection.Read, ReadWrite)));
    }

    [Test]
    public void ALoaderIgnoresProtectionsButNotHoles()
    {
        T memory = new();
        Assert.That(memory.Load(0x40_0ff0, new byte[32], PageProtection.Read | PageProtection.Execute), Is.Zero);
        Assert.That(memory.MappedBytes, Is.EqualTo(2 * Page));
        memory.Poke(0x40_0ffe, [1, 2, 3, 4]);
        byte[] read = new byte[4];
        Assert.That(memory.Fetch(0x40_0ffe, read), Is.EqualTo(4));
        Assert.That(read, Is.EqualTo(new byte[] { 1, 2, 3, 4 }));
        Assert.That(() => memory.Poke(0x40_1ffe, new byte[4]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0x402000"));
        Assert.That(memory.Load(ulong.MaxValue, [1], ReadWrite), Is.EqualTo(-Errno.ENOMEM));
    }

    [Test]
    public void ACloneIsAMemoryOfItsOwn()
    {
        T memory = new();
        foreach (ulong address in s_bases)
            memory.Load(address, BitConverter.GetBytes(address), PageProtection.Read);
        PagedMemory clone = memory.Clone();
        memory.Poke(s_bases[0], [0xff]);
        Assert.That(clone.MappedBytes, Is.EqualTo(memory.MappedBytes));
        foreach (ulong address in s_bases)
        {
            Assert.That(clone.GetUser(new UserPtr<ulong>(address), out ulong value), Is.Zero);
            Assert.That(value, Is.EqualTo(address));
            Assert.That(clone.TryGetProtection(address, out PageProtection protection), Is.True);
            Assert.That(protection, Is.EqualTo(PageProtection.Read));
        }
    }

    [Test]
    public void AccessesAllocateNothing()
    {
        T memory = new();
        memory.Map(0x1000, 2 * Page, ReadWrite);
        Access(memory);
        Assert.That(Allocation.Of(() => Access(memory)), Is.Zero);

        static void Access(T memory)
        {
            Span<byte> buffer = stackalloc byte[64];
            for (ulong address = 0x0ff0; address < 0x3010; address++)
            {
                memory.PutUser(new UserPtr<ulong>(address), address);
                memory.GetUser(new UserPtr<ulong>(address), out ulong _);
                memory.CopyFromUser(buffer, new ReadOnlyUserPtr(address));
                memory.StrncpyFromUser(buffer, new ReadOnlyUserPtr<byte>(address));
                memory.ClearUser(new UserPtr(address), 300);
            }
        }
    }

    [Test]
    public void AccessesRunBesideChangesOfTheMap()
    {
        T memory = new();
        memory.Map(0x1000, Page, ReadWrite);
        bool stop = false;
        int wrong = 0;
        Thread reader = new(() =>
        {
            byte[] buffer = new byte[32];
            while (!Volatile.Read(ref stop))
            {
                int count = memory.Read(0x1ff0, buffer);
                wrong += count is 16 or 32 ? 0 : 1;
            }
        });
        reader.Start();
        for (ulong i = 0; i < 20_000; i++)
        {
            memory.Map(0x2000, Page, ReadWrite);
            memory.Map(0x4000_0000 * (i % 100), Page, ReadWrite);
            memory.Unmap(0x2000, Page);
        }

        Volatile.Write(ref stop, true);
        reader.Join();
        Assert.That(wrong, Is.Zero);
    }

    private sealed class Model
    {
        public Dictionary<ulong, byte> Bytes { get; } = [];

        public Dictionary<ulong, PageProtection> Protections { get; } = [];

        public int Prefix(ulong address, int length, PageProtection any)
        {
            int count = 0;
            while (count < length && Protections.TryGetValue(unchecked(address + (ulong)count) / Page, out PageProtection protection) && (protection & any) != 0)
                count++;
            return count;
        }

        public byte this[ulong address] => Bytes.GetValueOrDefault(address);
    }

    private sealed record Operation(int Kind, ulong PageAddress, ulong Address, int Length, PageProtection Protection, byte Value)
    {
        public (object Actual, object Expected) Run(T memory, Model model)
        {
            ulong pages = (ulong)((Length % 9000) / 3000) + 1;
            switch (Kind)
            {
                case 0 or 1:
                    bool fits = PageAddress + (pages * Page) <= 0x7fff_ffff_f000;
                    if (fits)
                        SetPages(model, pages, Protection);
                    return (memory.Map(PageAddress, pages * Page, Protection), fits ? 0L : -12L);
                case 2:
                    bool inRange = PageAddress + (pages * Page) <= 0x7fff_ffff_f000;
                    if (inRange)
                        SetPages(model, pages, null);
                    return (memory.Unmap(PageAddress, pages * Page), inRange ? 0L : -22L);
                case 3:
                    bool mapped = model.Protections.ContainsKey(PageAddress / Page);
                    if (mapped)
                        model.Protections[PageAddress / Page] = Protection;
                    return (memory.Protect(PageAddress, Page, Protection), mapped ? 0L : -12L);
                case 4 or 5:
                    byte[] source = [.. Enumerable.Range(0, Length).Select(index => (byte)(Value + index))];
                    int written = model.Prefix(Address, Length, PageProtection.Write);
                    for (int i = 0; i < written; i++)
                        model.Bytes[unchecked(Address + (ulong)i)] = source[i];
                    return (memory.Write(Address, source), written);
                default:
                    byte[] destination = new byte[Length];
                    int read = model.Prefix(Address, Length, (PageProtection)7);
                    byte[] expected = new byte[Length];
                    for (int i = 0; i < read; i++)
                        expected[i] = model[unchecked(Address + (ulong)i)];
                    return ((memory.Read(Address, destination), Convert.ToHexString(destination)), (read, Convert.ToHexString(expected)));
            }
        }

        private void SetPages(Model model, ulong pages, PageProtection? protection)
        {
            for (ulong page = PageAddress / Page; page < (PageAddress / Page) + pages; page++)
            {
                model.Protections.Remove(page);
                for (ulong address = page * Page; address < (page + 1) * Page; address++)
                    model.Bytes.Remove(address);
                if (protection is { } given)
                    model.Protections[page] = given;
            }
        }
    }
}
