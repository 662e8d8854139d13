using System.Threading.Tasks;
using NUnit.Framework;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using Tiny.Guests;
using static Tiny.Kernel.TinyKernel;
using static Tiny.Tests.FileSyscallTests;

namespace Tiny.Tests;

/// <summary>Calls on the address space, made by SYSCALL.</summary>
public sealed class MemorySyscallTests
{
    private const ulong MAP_SHARED = 1, MAP_PRIVATE = 2, MAP_FIXED = 0x10, MAP_ANONYMOUS = 0x20, None = ulong.MaxValue;

    [Test]
    public void TheHeapGrowsAndShrinks()
    {
        long[] results = Results(async libc =>
        {
            long start = await libc.Brk(0);
            long grown = await libc.Brk((ulong)start + 5000);
            libc.Thread.WriteWord((ulong)start + 4992, 1);
            long shrunk = await libc.Brk((ulong)start + 10);
            long gone = await Raw(libc, __NR_write, 1, (ulong)start + 4992, 8);
            return [grown - start, shrunk - start, gone, await libc.Brk((ulong)start - 1) - start, await libc.Brk(ulong.MaxValue) - start];
        });
        Assert.That(results, Is.EqualTo(new[] { 5000, 10, -Errno.EFAULT, 10, 10 }));
    }

    [Test]
    public void PagesAreMappedProtectedAndUnmapped()
    {
        long[] results = Results(async libc =>
        {
            ulong page = (ulong)await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0);
            long next = (long)page - await Raw(libc, __NR_mmap, 0, 1, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0);
            libc.Thread.WriteWord(page, 1);
            int motd = (int)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            return
            [
                next,
                await Raw(libc, __NR_mprotect, page, 4096, 1),
                await libc.Read(motd, page, 1),
                await Raw(libc, __NR_munmap, page, 4096),
                await Raw(libc, __NR_mprotect, page, 4096, 3),
                await Raw(libc, __NR_mprotect, page, 4096, 64),
                await Raw(libc, __NR_munmap, page + 1, 4096),
                await Raw(libc, __NR_munmap, page, 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new[] { 4096, 0, -Errno.EFAULT, 0, -Errno.ENOMEM, -Errno.EINVAL, -Errno.EINVAL, -Errno.EINVAL }));
    }

    // Whatever is mapped and unmapped, room does not run out, and the highest that is free and large enough is given away next.
    [TestCase(EntryKind.Syscall)]
    [TestCase(EntryKind.Int80)]
    public void RoomComesBack(EntryKind entry)
    {
        const ulong Size = 1 << 20, Page = 4096;
        long[] results = Guest.Run(
            async libc =>
            {
                async Task<long> Map(ulong size)
                {
                    long address = await libc.Call(__NR_mmap, __NR_ia32_mmap2, 0, size, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0);
                    return entry == EntryKind.Syscall ? address : (uint)address;
                }

                async Task<long> Unmap(long address, ulong size) => await libc.Call(__NR_munmap, __NR_ia32_munmap, (ulong)address, size);

                long first = await Map(Size);
                long wrong = await Unmap(first, Size);
                for (int i = 0; i < 5000; i++)
                {
                    long address = await Map(Size);
                    wrong += address - first;
                    wrong += await Unmap(address, Size);
                }

                long upper = await Map(Page);
                long middle = await Map(3 * Page);
                long lower = await Map(Page);
                await Unmap(middle, 3 * Page);
                long below = await Map(4 * Page);
                long inTheGap = await Map(2 * Page);
                long restOfTheGap = await Map(Page);
                return
                    (long[])[wrong, upper - middle, middle - lower, lower - below, inTheGap - middle, restOfTheGap - middle];
            },
            entry).Value!;
        Assert.That(results, Is.EqualTo(new[] { 0L, 3 * 4096, 4096, 4 * 4096, 4096, 0 }));
    }

    [Test]
    public void AFileIsMappedAsACopy()
    {
        string text = Guest.Run(async libc =>
        {
            ulong fd = (ulong)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            ulong page = (ulong)await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE, fd, 0);
            libc.Thread.Write(page, "J"u8);
            await libc.Read((int)fd, page + 100, 5);
            return libc.Thread.ReadString(page) + libc.Thread.ReadString(page + 100);
        }).Value!;
        Assert.That(text, Is.EqualTo("Jello.\nHello"));
    }

    [Test]
    public void ErrorsOfMmapAreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            ulong readable = (ulong)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            ulong writable = (ulong)await libc.Open("/etc/motd", OpenFlags.O_WRONLY);
            return
            [
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE, 50, 0),
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE, readable, 1),
                await Raw(libc, __NR_mmap, 0, 0, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0),
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_ANONYMOUS, None, 0),
                await Raw(libc, __NR_mmap, 1, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, None, 0),
                await Raw(libc, __NR_mmap, 0x7fff_ffff_f000, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, None, 0),
                await Raw(libc, __NR_mmap, 0, ulong.MaxValue, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0),
                await Raw(libc, __NR_mmap, 0, 1UL << 30, 3, MAP_PRIVATE | MAP_ANONYMOUS, None, 0),
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE, writable, 0),
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_PRIVATE, 1, 0),
                await Raw(libc, __NR_mmap, 0, 4096, 3, MAP_SHARED, readable, 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            -Errno.EBADF, -Errno.EINVAL, -Errno.EINVAL, -Errno.EINVAL, -Errno.EINVAL, -Errno.ENOMEM, -Errno.ENOMEM, -Errno.ENOMEM, -Errno.EACCES,
            -Errno.ENODEV, -Errno.ENODEV,
        }));
    }
}
