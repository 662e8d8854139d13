using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Guests;

/// <summary>The C library of the guests: calls by their names, for each way to enter the kernel. Results are the kernel's own.</summary>
public sealed class Libc(GuestThread thread, EntryKind entry)
{
    private const int PrintBufferSize = 2048;

    private ulong _printBuffer;

    /// <summary>The program's registers and memory.</summary>
    public GuestThread Thread => thread;

    public GuestCall Read(int fd, ulong buf, int count) => Call(__NR_read, __NR_ia32_read, (ulong)fd, buf, (ulong)count);

    public GuestCall Write(int fd, ulong buf, int count) => Call(__NR_write, __NR_ia32_write, (ulong)fd, buf, (ulong)count);

    public GuestCall Open(string path, OpenFlags flags, int mode = 0) =>
        Call(__NR_open, __NR_ia32_open, thread.Store(path), (ulong)flags, (ulong)mode);

    public GuestCall Close(int fd) => Call(__NR_close, __NR_ia32_close, (ulong)fd);

    public GuestCall LSeek(int fd, long offset, Whence whence) =>
        Call(__NR_lseek, __NR_ia32_lseek, (ulong)fd, (ulong)offset, (ulong)whence);

    public GuestCall Dup2(int oldFd, int newFd) => Call(__NR_dup2, __NR_ia32_dup2, (ulong)oldFd, (ulong)newFd);

    public GuestCall MkDir(string path, int mode) => Call(__NR_mkdir, __NR_ia32_mkdir, thread.Store(path), (ulong)mode);

    public GuestCall RmDir(string path) => Call(__NR_rmdir, __NR_ia32_rmdir, thread.Store(path));

    public GuestCall ChDir(string path) => Call(__NR_chdir, __NR_ia32_chdir, thread.Store(path));

    public GuestCall Unlink(string path) => Call(__NR_unlink, __NR_ia32_unlink, thread.Store(path));

    public GuestCall GetPid() => Call(__NR_getpid, __NR_ia32_getpid);

    public GuestCall GetPPid() => Call(__NR_getppid, __NR_ia32_getppid);

    public GuestCall UName(ulong buffer) => Call(__NR_uname, __NR_ia32_uname, buffer);

    public GuestCall Brk(ulong address) => Call(__NR_brk, __NR_ia32_brk, address);

    /// <summary>Ends the program: never returns.</summary>
    public GuestCall ExitGroup(int code) => Call(__NR_exit_group, __NR_ia32_exit_group, (ulong)code);

    /// <summary>Makes a pipe.</summary>
    /// <returns>The descriptors to read from and to write to.</returns>
    public async Task<(int Read, int Write)> Pipe()
    {
        ulong pair = thread.Allocate(8);
        await Call(__NR_pipe, __NR_ia32_pipe, pair);
        return (ReadInt(pair), ReadInt(pair + 4));
    }

    /// <summary>Forks; the child executes a program.</summary>
    /// <param name="prepare">What the child does before; null for nothing.</param>
    /// <param name="arguments">The program's path and its arguments.</param>
    /// <returns>The child's id.</returns>
    public GuestCall Spawn(Func<Libc, Task>? prepare, params string[] arguments)
    {
        return thread.Fork(entry, (ulong)(thread.Image.Is32Bit ? __NR_ia32_fork : __NR_fork), ExecuteInChild);

        async Task ExecuteInChild(GuestThread child)
        {
            Libc libc = new(child, entry);
            if (prepare is not null)
                await prepare(libc);
            await libc.Execute(arguments);
            await libc.ExitGroup(127); // only if execve failed, as a shell says it
        }
    }

    /// <summary>Replaces the program; returns only an error.</summary>
    public GuestCall Execute(params string[] arguments)
    {
        int pointerSize = thread.Image.PointerSize;
        ulong argv = thread.Allocate((arguments.Length + 1) * pointerSize);
        for (int i = 0; i < arguments.Length; i++)
            thread.WriteWord(argv + (ulong)(i * pointerSize), thread.Store(arguments[i]));
        thread.WriteWord(argv + (ulong)(arguments.Length * pointerSize), 0);
        return Call(__NR_execve, __NR_ia32_execve, thread.ReadWord(argv), argv, 0);
    }

    /// <summary>Waits for a child.</summary>
    /// <param name="pid">Which one; -1 for any.</param>
    /// <returns>Its id, or the error; and its status.</returns>
    public async Task<(long Pid, int Status)> Wait(int pid)
    {
        ulong status = thread.Allocate(4);
        long ended = await Call(__NR_wait4, __NR_ia32_wait4, (ulong)pid, status, 0, 0);
        return (ended, ReadInt(status));
    }

    /// <summary>The time since the machine was switched on, in nanoseconds.</summary>
    public async Task<long> Uptime()
    {
        const ulong CLOCK_MONOTONIC = 1;
        ulong time = thread.Allocate(16);
        await Call(__NR_clock_gettime, __NR_ia32_clock_gettime64, CLOCK_MONOTONIC, time);
        return ReadLong(time) * 1_000_000_000 + ReadLong(time + 8);
    }

    /// <summary>Sleeps on CLOCK_MONOTONIC.</summary>
    public GuestCall Sleep(long nanoseconds)
    {
        const ulong CLOCK_MONOTONIC = 1;
        ulong time = thread.Allocate(16);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, nanoseconds / 1_000_000_000);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], nanoseconds % 1_000_000_000);
        thread.Write(time, bytes);
        return Call(__NR_clock_nanosleep, __NR_ia32_clock_nanosleep_time64, CLOCK_MONOTONIC, 0, time, 0);
    }

    /// <summary>Writes a text to standard output, all of it.</summary>
    public async Task Print(string text)
    {
        if (_printBuffer == 0)
            _printBuffer = thread.Allocate(PrintBufferSize);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int done = 0;
        while (done < bytes.Length)
        {
            int count = Math.Min(PrintBufferSize, bytes.Length - done);
            thread.Write(_printBuffer, bytes.AsSpan(done, count));
            long written = await Write(1, _printBuffer, count);
            if (written <= 0)
                break;
            done += (int)written;
        }
    }

    /// <summary>A call by its numbers in the two tables.</summary>
    public GuestCall Call(int x64, int ia32, params ReadOnlySpan<ulong> arguments) =>
        thread.Call(entry, (uint)(thread.Image.Is32Bit ? ia32 : x64), arguments);

    /// <summary>What a call returned, in words: the name of the error, or the number.</summary>
    public static string Describe(long result) =>
        Errno.TryFromResult(result, out Errno errno) ? errno.Name : result.ToString(CultureInfo.InvariantCulture);

    private int ReadInt(ulong address)
    {
        Span<byte> bytes = stackalloc byte[4];
        thread.Read(address, bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    private long ReadLong(ulong address)
    {
        Span<byte> bytes = stackalloc byte[8];
        thread.Read(address, bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
