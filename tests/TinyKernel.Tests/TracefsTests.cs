using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Tests;

/// <summary>Guests drive the tracing of their own kernel through files.</summary>
public sealed class TracefsTests
{
    private const string Root = "/sys/kernel/tracing/";
    private const string Open = Root + "events/syscalls/sys_enter_open/";
    private const int BufferSize = 8192;

    [Test]
    public void AGuestTracesItself()
    {
        string text = Guest.Run(async libc =>
        {
            await Quiet(libc);
            await Write(libc, Open + "filter", "flags == 0");
            await Write(libc, Open + "enable", "1\n");
            await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
            return await Read(libc, Root + "trace");
        }).Value!;
        string[] lines = [.. text.Split('\n').Where(static line => line.Length > 0 && line[0] != '#')];
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines, Has.All.Match(@"^ +main-1 +\[00.\] \.\.\.\.\. +0\.[0-9]{6}: sys_open\(filename: 0x[0-9a-f]+, flags: 0, mode: 0(x[0-9a-f]+)?\)$"));
    }

    [Test]
    public void AGuestWritesIntoTheTraceAndItsChildIsListed()
    {
        (string trace, string pids) = Guest.Run<(string, string)>(async libc =>
        {
            await Quiet(libc);
            await Write(libc, Root + "set_event_pid", "1");
            await Write(libc, Root + "trace_options", "event-fork");
            await Write(libc, Root + "trace_marker", "here");
            await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, static async thread => await new Libc(thread, EntryKind.Syscall).ExitGroup(0));
            return (await Read(libc, Root + "trace"), await Read(libc, Root + "set_event_pid"));
        }).Value;
        Assert.That(trace, Does.Contain("-1       [00").And.Contain(": tracing_mark_write: here\n"));
        Assert.That(pids, Is.EqualTo("1\n2\n"));
    }

    [Test]
    public void APipeGivesEachEventOnceAndIsEAGAINWhenItIsEmpty()
    {
        (string first, long then) = Guest.Run<(string, long)>(async libc =>
        {
            await Quiet(libc);
            await Write(libc, Root + "set_event", "sys_exit_getppid");
            await libc.GetPPid();
            await libc.GetPPid();
            int pipe = (int)await libc.Open(Root + "trace_pipe", OpenFlags.O_RDONLY);
            string text = await ReadOn(libc, pipe);
            return (text, await libc.Read(pipe, libc.Thread.Allocate(16), 16));
        }).Value;
        Assert.That(first.Split('\n').Count(static line => line.EndsWith(": sys_getppid -> 0x0", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(then, Is.EqualTo(-Errno.EAGAIN));
    }

    [Test]
    public void ABadAddressTakesNothingOutOfAPipe()
    {
        (long bad, string text) = Guest.Run<(long, string)>(async libc =>
        {
            await Quiet(libc);
            await Write(libc, Root + "set_event", "sys_exit_getppid");
            await libc.GetPPid();
            int pipe = (int)await libc.Open(Root + "trace_pipe", OpenFlags.O_RDONLY);
            long error = await libc.Read(pipe, 0x1000, 100);
            // Ten bytes lie before the end of the data.
            long some = await libc.Read(pipe, libc.Thread.Image.DataEnd - 10, 100);
            byte[] begin = new byte[some];
            libc.Thread.Read(libc.Thread.Image.DataEnd - 10, begin);
            return (error, Encoding.UTF8.GetString(begin) + await ReadOn(libc, pipe));
        }).Value;
        Assert.That(bad, Is.EqualTo(-Errno.EFAULT));
        Assert.That(text, Does.Match(@"^ +main-1 .*: sys_getppid -> 0x0\n$"));
    }

    [Test]
    public void OpeningToOverwriteDoesWhatItDoesOnLinux()
    {
        (string trace, string events) = Guest.Run<(string, string)>(async libc =>
        {
            await libc.Close((int)await libc.Open(Root + "set_event", OpenFlags.O_RDONLY | OpenFlags.O_TRUNC));
            string before = await Read(libc, Root + "set_event");
            Assert.That(before, Does.Contain("syscalls:sys_enter_open\n"));
            await Quiet(libc);
            return (await Read(libc, Root + "trace"), await Read(libc, Root + "set_event"));
        }).Value;
        Assert.That(trace, Does.Contain("entries-in-buffer/entries-written: 0/0"));
        Assert.That(events, Is.Empty);
    }

    [Test]
    public void SeveralWordsAndSeveralBuffersAreOneWrite()
    {
        string events = Guest.Run(async libc =>
        {
            await Quiet(libc);
            await Write(libc, Root + "set_event", "  sys_enter_read\n\tsyscalls:sys_exit_read raw_syscalls:\n");
            return await Read(libc, Root + "set_event");
        }).Value!;
        Assert.That(events, Is.EqualTo("raw_syscalls:sys_exit\nraw_syscalls:sys_enter\nsyscalls:sys_exit_read\nsyscalls:sys_enter_read\n"));
    }

    [Test]
    public void AnInstanceIsADirectory()
    {
        (string[] names, string inside, string global, long removed) = Guest.Run<(string[], string, string, long)>(async libc =>
        {
            await Quiet(libc);
            await libc.MkDir(Root + "instances/mine", 0x1ff);
            await libc.ChDir(Root + "instances/mine");
            await Write(libc, "set_event", "sys_exit_getppid");
            await libc.GetPPid();
            string trace = await Read(libc, "trace");
            string other = await Read(libc, Root + "trace");
            string[] list = await List(libc, ".");
            return (list, trace, other, await libc.RmDir(Root + "instances/mine"));
        }).Value;
        Assert.That(names, Does.Contain("events").And.Contain("trace_pipe").And.Not.Contain("instances"));
        Assert.That(inside, Does.Contain("sys_getppid -> 0x0"));
        Assert.That(global, Does.Not.Contain("sys_getppid"));
        Assert.That(removed, Is.Zero);
    }

    [Test]
    public void TheWorkingDirectoryHasItsPathUntilItIsRemoved()
    {
        string[] results = Guest.Run<string[]>(async libc =>
        {
            List<string> seen = [];
            ulong buffer = libc.Thread.Allocate(256);
            await libc.MkDir(Root + "instances/mine", 0x1ff);
            foreach (string path in (string[])[Root, Root + "instances/mine/events/syscalls/../raw_syscalls", "../../../.."])
            {
                await libc.ChDir(path);
                seen.Add(await libc.Call(__NR_getcwd, 0, buffer, 256) > 0 ? libc.Thread.ReadString(buffer) : "");
            }

            await libc.ChDir(Root + "instances/mine/per_cpu");
            await libc.RmDir(Root + "instances/mine");
            seen.Add(Libc.Describe(await libc.Call(__NR_getcwd, 0, buffer, 256)));
            seen.Add(Libc.Describe(await libc.Open("cpu0/trace", OpenFlags.O_RDONLY)));
            seen.Add(string.Join(' ', await List(libc, ".")));
            return [.. seen];
        }).Value!;
        Assert.That(results, Is.EqualTo([
            "/sys/kernel/tracing", "/sys/kernel/tracing/instances/mine/events/raw_syscalls", "/sys/kernel/tracing", "ENOENT", "ENOENT", ". .."]));
    }

    [Test]
    public void ErrorsAreThoseOfLinux()
    {
        string[] errors = Guest.Run<string[]>(async libc =>
        {
            const OpenFlags Create = OpenFlags.O_WRONLY | OpenFlags.O_CREAT;
            List<long> results =
            [
                await libc.Open(Root + "nothing", OpenFlags.O_RDONLY),
                await libc.Open(Root + "nothing", Create),
                await libc.Open(Root + "trace/nothing", OpenFlags.O_RDONLY),
                await libc.Open(Root + "events", OpenFlags.O_WRONLY),
                await libc.Open(Root + "trace", Create | OpenFlags.O_EXCL),
                await libc.MkDir(Root + "nothing", 0x1ff),
                await libc.MkDir(Root + "events", 0x1ff),
                await libc.RmDir(Root + "events"),
                await libc.RmDir(Root + "trace"),
                await libc.RmDir(Root + "instances/nothing"),
                await libc.RmDir("/sys/kernel/tracing"),
                await libc.RmDir("/sys/kernel"),
                await libc.Unlink(Root + "trace"),
                await libc.Unlink(Root + "nothing"),
                await libc.Execute(Root + "trace"),
                await Write(libc, Root + "available_events", "x"),
                await Write(libc, Root + "set_event", "nothing"),
                await Write(libc, Open + "filter", "nothing == 1"),
                await Write(libc, Open + "enable", "2"),
                await Write(libc, Root + "buffer_size_kb", "1000000000000000000000"),
                await Write(libc, Root + "per_cpu/cpu0/buffer_size_kb", "40000"),
                await libc.LSeek((int)await libc.Open(Root + "trace", OpenFlags.O_RDONLY), 0, Whence.SEEK_SET),
                await libc.Write((int)await libc.Open(Root + "set_event", OpenFlags.O_WRONLY), 0x1000, 5),
                await libc.Read((int)await libc.Open(Root + "trace", OpenFlags.O_WRONLY), libc.Thread.Allocate(16), 16),
            ];
            return [.. results.Select(Libc.Describe)];
        }).Value!;
        Assert.That(errors, Is.EqualTo([
            "ENOENT", "EACCES", "ENOTDIR", "EISDIR", "EEXIST", "EPERM", "EEXIST", "EPERM", "ENOTDIR", "ENOENT", "EBUSY", "ENOTEMPTY", "EPERM", "ENOENT",
            "EACCES", "EINVAL", "EINVAL", "EINVAL", "EINVAL", "ERANGE", "ENOMEM", "ESPIPE", "EFAULT", "EBADF"]));
    }

    [Test]
    public void InstancesCannotFillTheMemoryOfTheHost()
    {
        long[] results = Guest.Run<long[]>(async libc =>
        {
            List<long> made = [];
            for (int i = 0; i < 10; i++)
                made.Add(await libc.MkDir($"{Root}instances/i{i}", 0x1ff));
            return [.. made];
        }).Value!;
        Assert.That(results, Is.EqualTo([0, 0, 0, 0, 0, 0, 0, 0, -Errno.ENOMEM, -Errno.ENOMEM]));
    }

    [Test]
    public void WhateverAGuestWritesTheKernelGoesOn()
    {
        string[] files =
        [
            .. (string[])["set_event", "set_event_pid", "set_event_notrace_pid", "trace", "trace_options", "trace_clock", "trace_pipe", "tracing_on", "snapshot",
                "error_log", "current_tracer", "buffer_size_kb", "saved_cmdlines", "options/raw", "per_cpu/cpu1/trace", "per_cpu/cpu1/trace_pipe_raw",
                "per_cpu/cpu0/buffer_size_kb", "per_cpu/cpu0/stats", "events/enable", "events/header_page", "events/syscalls/enable", "events/syscalls/filter"],
            .. ((string[])["enable", "filter", "trigger", "hist", "format", "id"]).Select(static name => "events/syscalls/sys_enter_write/" + name),
        ];
        Gen<byte[]> piece = Gen.OneOf(
            Among(
                "0", "1", "!", ":", "*", "\n", " ", "\0", "hist:", "keys=", "count", "common_pid", ".execname", "if ", "fd", " == ", "&&", "||", "(", ")", "~ \"*\"", "traceoff", "traceon",
                "snapshot", "stacktrace", "enable_event:", "syscalls:", "sys_enter_write", "noraw", "verbose", "local", "nop", "18446744073709551615", "-1", ",", ".", "\"")
                .Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 40],
            Gen.Const(new byte[5000]));
        Gen.Select(Among(files), piece.Array[1, 8], Among(OpenFlags.O_WRONLY, OpenFlags.O_RDWR, OpenFlags.O_WRONLY | OpenFlags.O_TRUNC))
            .Array[1, 12]
            .Sample(
                writes =>
                {
                    Guest.Outcome<bool> outcome = Guest.Run(async libc =>
                    {
                        ulong buffer = libc.Thread.Allocate(45000);
                        bool isDefined = true;
                        foreach ((string file, byte[][] pieces, OpenFlags flags) in writes)
                        {
                            byte[] data = [.. pieces.SelectMany(static part => part)];
                            libc.Thread.Write(buffer, data);
                            long fd = await libc.Open(Root + file, flags);
                            long written = await libc.Write((int)fd, buffer, data.Length);
                            long read = await libc.Read((int)fd, buffer, 4096);
                            await libc.Close((int)fd);
                            isDefined &= fd >= 0 && written >= -4095 && written <= data.Length && read is >= -4095 and <= 4096;
                        }

                        return isDefined && await libc.GetPid() == 1;
                    });
                    return outcome.Status == WaitStatus.Exited(0) && outcome.Value;
                },
                iter: 300);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static async Task Quiet(Libc libc)
    {
        await Write(libc, Root + "set_event", "");
        await Write(libc, Root + "trace", "");
    }

    private static async Task<long> Write(Libc libc, string path, string text)
    {
        ulong address = libc.Thread.Store(text);
        long fd = await libc.Open(path, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC);
        if (fd < 0)
            return fd;
        long written = await libc.Write((int)fd, address, Encoding.UTF8.GetByteCount(text));
        await libc.Close((int)fd);
        return written;
    }

    private static async Task<string> Read(Libc libc, string path)
    {
        int fd = (int)await libc.Open(path, OpenFlags.O_RDONLY);
        string text = await ReadOn(libc, fd);
        await libc.Close(fd);
        return text;
    }

    private static async Task<string> ReadOn(Libc libc, int fd)
    {
        ulong buffer = libc.Thread.Allocate(BufferSize);
        List<byte> all = [];
        long count;
        while ((count = await libc.Read(fd, buffer, BufferSize)) > 0)
        {
            byte[] bytes = new byte[count];
            libc.Thread.Read(buffer, bytes);
            all.AddRange(bytes);
        }

        libc.Thread.ReleaseFrom(buffer);
        return Encoding.UTF8.GetString([.. all]);
    }

    private static async Task<string[]> List(Libc libc, string path)
    {
        ulong buffer = libc.Thread.Allocate(BufferSize);
        int fd = (int)await libc.Open(path, OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY);
        long count = await libc.Call(__NR_getdents64, 0, (ulong)fd, buffer, BufferSize);
        List<string> names = [];
        for (long at = 0; at < count;)
        {
            byte[] size = new byte[2];
            libc.Thread.Read(buffer + (ulong)at + 16, size);
            names.Add(libc.Thread.ReadString(buffer + (ulong)at + 19));
            at += BitConverter.ToUInt16(size);
        }

        return [.. names];
    }
}
