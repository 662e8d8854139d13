using System;
using System.Buffers.Binary;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using Tiny.Guests;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Tests;

/// <summary>Calls on descriptors, made by SYSCALL.</summary>
public sealed class FileSyscallTests
{
    private const int All = 0x1ff;

    [Test]
    public void WhatIsWrittenIsRead()
    {
        string read = Guest.Run(async libc =>
        {
            int fd = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_CREAT, All);
            await libc.Write(fd, libc.Thread.Store("some text"), 9);
            await libc.LSeek(fd, 5, Whence.SEEK_SET);
            ulong buffer = libc.Thread.Allocate(16);
            long count = await libc.Read(fd, buffer, 16);
            return count + " " + libc.Thread.ReadString(buffer);
        }).Value!;
        Assert.That(read, Is.EqualTo("4 text"));
    }

    [Test]
    public void ErrorsOfReadAndWriteAreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            ulong data = libc.Thread.Image.Data, text = libc.Thread.Image.Text;
            long writeOnly = await libc.Open("/file", OpenFlags.O_WRONLY | OpenFlags.O_CREAT, All);
            long readOnly = await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            long directory = await libc.Open("/etc", OpenFlags.O_RDONLY);
            return
            [
                await libc.Read((int)writeOnly, data, 1),
                await libc.Write((int)readOnly, data, 1),
                await libc.Read(99, data, 1),
                await libc.Read(-1, data, 1),
                await libc.Read((int)directory, data, 1),
                await libc.Read((int)readOnly, text, 1),
                await libc.Read((int)readOnly, 0, 1),
                await libc.Read((int)readOnly, ulong.MaxValue - 4, 64),
                await libc.Write((int)writeOnly, 1, 1),
                await libc.Write((int)writeOnly, 1, 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            -Errno.EBADF, -Errno.EBADF, -Errno.EBADF, -Errno.EBADF, -Errno.EISDIR, -Errno.EFAULT, -Errno.EFAULT, -Errno.EFAULT, -Errno.EFAULT, 0,
        }));
    }

    [Test]
    public void AWriteThatRunsIntoBadMemoryWritesWhatComesBefore()
    {
        long[] results = Results(async libc =>
        {
            int fd = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_CREAT, All);
            return [await libc.Write(fd, libc.Thread.Image.DataEnd - 10, 64), await libc.LSeek(fd, 0, Whence.SEEK_CUR)];
        });
        Assert.That(results, Is.EqualTo(new long[] { 10, 10 }));
    }

    [Test]
    public void SeekingCountsFromStartPositionAndEnd()
    {
        long[] results = Results(async libc =>
        {
            int fd = (int)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            (int read, _) = await libc.Pipe();
            return
            [
                await libc.LSeek(fd, 3, Whence.SEEK_SET),
                await libc.LSeek(fd, 2, Whence.SEEK_CUR),
                await libc.LSeek(fd, -1, Whence.SEEK_END),
                await libc.LSeek(fd, 100, Whence.SEEK_SET),
                await libc.Read(fd, libc.Thread.Image.Data, 10),
                await libc.LSeek(fd, -1, Whence.SEEK_SET),
                await libc.LSeek(fd, long.MaxValue, Whence.SEEK_CUR),
                await libc.LSeek(fd, 0, (Whence)9),
                await libc.LSeek(read, 0, Whence.SEEK_SET),
                await libc.LSeek(77, 0, Whence.SEEK_SET),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            3, 5, 6, 100, 0, -Errno.EINVAL, -Errno.EINVAL, -Errno.EINVAL, -Errno.ESPIPE, -Errno.EBADF,
        }));
    }

    [Test]
    public void AppendingAndTruncating()
    {
        long[] results = Results(async libc =>
        {
            ulong text = libc.Thread.Store("abc");
            int fd = (int)await libc.Open("/file", OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_APPEND, All);
            await libc.Write(fd, text, 3);
            await libc.LSeek(fd, 0, Whence.SEEK_SET);
            await libc.Write(fd, text, 3);
            long appended = await libc.LSeek(fd, 0, Whence.SEEK_END);
            long truncated = await Raw(libc, __NR_ftruncate, (ulong)fd, 2);
            long size = await libc.LSeek(fd, 0, Whence.SEEK_END);
            int again = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_TRUNC);
            return [appended, truncated, size, await libc.LSeek(again, 0, Whence.SEEK_END), await Raw(libc, __NR_ftruncate, (ulong)fd, ulong.MaxValue),
                await Raw(libc, __NR_ftruncate, (ulong)fd, 1UL << 40)];
        });
        Assert.That(results, Is.EqualTo(new[] { 6, 0, 2, 0, -Errno.EINVAL, -Errno.EFBIG }));
    }

    [Test]
    public void DescriptorsAreDuplicatedAndClosed()
    {
        long[] results = Results(async libc =>
        [
            await Raw(libc, __NR_dup, 1),
            await Raw(libc, __NR_dup, 50),
            await libc.Dup2(1, 10),
            await libc.Dup2(1, 1),
            await libc.Dup2(1, 64),
            await libc.Dup2(50, 50),
            await libc.Close(10),
            await libc.Close(10),
            await libc.Close(-1),
        ]);
        Assert.That(results, Is.EqualTo(new[] { 3, -Errno.EBADF, 10, 1, -Errno.EBADF, -Errno.EBADF, 0, -Errno.EBADF, -Errno.EBADF }));
    }

    [Test]
    public void AProcessHas64Descriptors()
    {
        long[] results = Results(async libc =>
        {
            long fd = 0, last = 0;
            while (fd >= 0)
                (last, fd) = (fd, await Raw(libc, __NR_dup, 1));
            return [last, fd, await libc.Open("/etc/motd", OpenFlags.O_RDONLY), await Raw(libc, __NR_pipe, libc.Thread.Image.Data)];
        });
        Assert.That(results, Is.EqualTo(new[] { 63, -Errno.EMFILE, -Errno.EMFILE, -Errno.EMFILE }));
    }

    [Test]
    public void VectorsAreReadAndWrittenInOrder()
    {
        string text = Guest.Run(async libc =>
        {
            GuestThread thread = libc.Thread;
            ulong vectors = thread.Allocate(48);
            ulong[] words = [thread.Store("one "), 4, 1, 0, thread.Store("two\n"), 4];
            for (int i = 0; i < words.Length; i++)
                thread.WriteWord(vectors + (ulong)(8 * i), words[i]);
            return await Raw(libc, __NR_writev, 1, vectors, 3) == 8 ? "8" : "?";
        }) is { Value: "8" } outcome ? outcome.Console : "";
        Assert.That(text, Is.EqualTo("one two\n"));
    }

    [Test]
    public void ErrorsOfReadvAreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            GuestThread thread = libc.Thread;
            ulong vector = thread.Allocate(16);
            int fd = (int)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            long none = await Raw(libc, __NR_readv, (ulong)fd, 0, 0);
            long tooMany = await Raw(libc, __NR_readv, (ulong)fd, vector, 1025);
            long badArray = await Raw(libc, __NR_readv, (ulong)fd, 0, 1);
            thread.WriteWord(vector, thread.Image.Data);
            thread.WriteWord(vector + 8, ulong.MaxValue);
            long negative = await Raw(libc, __NR_readv, (ulong)fd, vector, 1);
            thread.WriteWord(vector, 0xffff_ffff_8000_0000);
            thread.WriteWord(vector + 8, 8);
            long kernel = await Raw(libc, __NR_readv, (ulong)fd, vector, 1);
            return [none, tooMany, badArray, negative, kernel, await Raw(libc, __NR_readv, 1UL << 32 | 77, vector, 1)];
        });
        Assert.That(results, Is.EqualTo(new[] { 0, -Errno.EINVAL, -Errno.EFAULT, -Errno.EINVAL, -Errno.EFAULT, -Errno.EBADF }));
    }

    [Test]
    public void StatHasTheLayoutOfX8664()
    {
        byte[] stat = Guest.Run(async libc =>
        {
            ulong buffer = libc.Thread.Allocate(144);
            await Raw(libc, __NR_stat, libc.Thread.Store("/etc/motd"), buffer);
            byte[] bytes = new byte[144];
            libc.Thread.Read(buffer, bytes);
            return bytes;
        }).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(BinaryPrimitives.ReadUInt64LittleEndian(stat.AsSpan(16)), Is.EqualTo(1), "st_nlink");
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(stat.AsSpan(24)), Is.EqualTo(0x81a4), "st_mode");
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(stat.AsSpan(48)), Is.EqualTo(7), "st_size");
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(stat.AsSpan(56)), Is.EqualTo(4096), "st_blksize");
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(stat.AsSpan(88)), Is.GreaterThan(1_767_000_000), "st_mtime");
        });
    }

    [Test]
    public void DirectoriesListTheirEntriesInOrder()
    {
        string names = Guest.Run(async libc =>
        {
            int fd = (int)await libc.Open("/dev", OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY);
            ulong buffer = libc.Thread.Allocate(256);
            StringBuilder found = new();
            long size;
            while ((size = await Raw(libc, __NR_getdents64, (ulong)fd, buffer, 64)) > 0)
            {
                byte[] bytes = new byte[size];
                libc.Thread.Read(buffer, bytes);
                for (int at = 0; at < size; at += BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 16)))
                    found.Append(libc.Thread.ReadString(buffer + (ulong)at + 19)).Append(' ');
            }

            return found.ToString() + size;
        }).Value!;
        Assert.That(names, Is.EqualTo(". .. console null 0"));
    }

    [Test]
    public void ErrorsOfGetdents64AreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            ulong directory = (ulong)await libc.Open("/dev", OpenFlags.O_RDONLY);
            return [await Raw(libc, __NR_getdents64, directory, libc.Thread.Image.Data, 10), await Raw(libc, __NR_getdents64, directory, 0, 100),
                await Raw(libc, __NR_getdents64, 1, libc.Thread.Image.Data, 100), await Raw(libc, __NR_getdents64, 44, libc.Thread.Image.Data, 100)];
        });
        Assert.That(results, Is.EqualTo(new[] { -Errno.EINVAL, -Errno.EFAULT, -Errno.ENOTDIR, -Errno.EBADF }));
    }

    internal static long[] Results(Func<Libc, Task<long[]>> program) => Guest.Run(program).Value!;

    internal static GuestCall Raw(Libc libc, int nr, params ulong[] arguments) => libc.Thread.Call(EntryKind.Syscall, (ulong)nr, arguments);
}
