using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Conformance;

/// <summary>The calls that the recorded program makes, as Linux answers them: files, sockets that lead nowhere, ids.</summary>
/// <param name="pid">The program's id.</param>
[SyscallTable]
internal sealed partial class InjectKernel(int pid)
{
    public const int SigUsr1 = 10;
    public const int RtSigreturn = 15;

    private const int ReadWriteMask = 3;
    private const int O_CREAT = 0x40;
    private const int MaxTransfer = 0x7ffff000;

    private readonly HashSet<ulong> _mapped = [];

    public InjectFiles Files { get; } = new();

    /// <summary>Whether SIGUSR1 has a handler.</summary>
    public bool HasHandler { get; private set; }

    public bool HasExited { get; private set; }

    [Syscall(0)]
    public long Read(SyscallContext context, uint fd, UserPtr<byte> buf, nuint count)
    {
        if (Files.Find((int)fd) is not { } file)
            return Files.IsOpen((int)fd) ? 0 : -Errno.EBADF;
        if (file.Bytes is null)
            return -Errno.EINVAL;
        long result = Copy(context, file, file.Position, buf, count);
        file.Position += Math.Max(result, 0);
        return result;
    }

    [Syscall(1)]
    public long Write(SyscallContext context, uint fd, ReadOnlyUserPtr<byte> buf, nuint count)
    {
        if (!Files.IsOpen((int)fd))
            return -Errno.EBADF;
        byte[] bytes = new byte[Math.Min(count, 0x1000)];
        InjectOpenFile? file = Files.Find((int)fd);
        if (file is { Bytes: null })
            return -Errno.ENOTCONN;
        if (context.Memory.CopyFromUser(bytes, buf) != 0)
            return -Errno.EFAULT;
        if (file is { Bytes: { } held })
        {
            int end = (int)file.Position + bytes.Length;
            if (held.Count < end)
                CollectionsMarshal.SetCount(held, end);
            bytes.CopyTo(CollectionsMarshal.AsSpan(held)[(int)file.Position..]);
            file.Position = end;
        }

        return bytes.Length;
    }

    [Syscall(3)]
    public long Close(uint fd) => Files.Close((int)fd);

    [Syscall(4)]
    public long Stat(SyscallContext context, ReadOnlyUserPtr<byte> filename, UserPtr<byte> statbuf) => Look(context, filename);

    [Syscall(5)]
    public long Fstat(uint fd, UserPtr<byte> statbuf) => Files.IsOpen((int)fd) ? 0 : -Errno.EBADF;

    [Syscall(6)]
    public long Lstat(SyscallContext context, ReadOnlyUserPtr<byte> filename, UserPtr<byte> statbuf) => Look(context, filename);

    [Syscall(8)]
    public long Lseek(uint fd, long offset, uint whence)
    {
        if (Files.Find((int)fd) is not { } file)
            return Files.IsOpen((int)fd) ? 0 : -Errno.EBADF;
        if (file.Bytes is null)
            return -Errno.ESPIPE;
        return whence == 0 && offset >= 0 ? file.Position = offset : -Errno.EINVAL;
    }

    [Syscall(9)]
    public long Mmap(ulong addr, ulong len, ulong prot, ulong flags, ulong fd, ulong off) => _mapped.Add(addr) ? (long)addr : -Errno.EEXIST;

    [Syscall(11)]
    public long Munmap(ulong addr, nuint len)
    {
        _mapped.Remove(addr);
        return 0;
    }

    [Syscall(13)]
    public long Rt_sigaction(SyscallContext context, int sig, ReadOnlyUserPtr<ulong> act, UserPtr<byte> oact, nuint sigsetsize)
    {
        if (context.Memory.GetUser(act, out ulong handler) != 0)
            return -Errno.EFAULT;
        HasHandler |= sig == SigUsr1 && handler > 1;
        return 0;
    }

    [Syscall(14)]
    public long Rt_sigprocmask(int how, UserPtr<byte> nset, UserPtr<byte> oset, nuint sigsetsize) => 0;

    /// <summary>The handler goes back; the program puts the result of the interrupted call back itself.</summary>
    [Syscall(RtSigreturn)]
    public long Rt_sigreturn() => 0;

    [Syscall(17)]
    public long Pread64(SyscallContext context, uint fd, UserPtr<byte> buf, nuint count, long pos)
    {
        if (Files.Find((int)fd) is not { } file)
            return Files.IsOpen((int)fd) ? 0 : -Errno.EBADF;
        return file.Bytes is null ? -Errno.ESPIPE : Copy(context, file, pos, buf, count);
    }

    [Syscall(32)]
    public long Dup(uint fildes) => Files.Dup((int)fildes);

    [Syscall(39)]
    public long Getpid() => pid;

    [Syscall(41)]
    public long Socket(int family, int type, int protocol) => Files.Socket();

    [Syscall(62)]
    public long Kill(int pid, int sig) => -Errno.ESRCH;

    [Syscall(87)]
    public long Unlink(SyscallContext context, ReadOnlyUserPtr<byte> pathname) =>
        context.Memory.ReadString(pathname, MemoryPath, out string path) is < 0 and long error ? error : Files.Unlink(path);

    [Syscall(102)]
    public long Getuid() => 0;

    // The other calls without effects, which may be made instead: root's, in its own session.
    [Syscall(104)]
    public long Getgid() => 0;

    [Syscall(107)]
    public long Geteuid() => 0;

    [Syscall(108)]
    public long Getegid() => 0;

    [Syscall(110)]
    public long Getppid() => 5;

    [Syscall(111)]
    public long Getpgrp() => pid;

    [Syscall(186)]
    public long Gettid() => pid;

    [Syscall(137)]
    public long Statfs(SyscallContext context, ReadOnlyUserPtr<byte> pathname, UserPtr<byte> buf) => Look(context, pathname);

    [Syscall(228)]
    public long Clock_gettime(int which_clock, UserPtr<byte> tp) => -Errno.EINVAL;

    [Syscall(231)]
    public long Exit_group(int error_code)
    {
        HasExited = true;
        return 0;
    }

    [Syscall(257)]
    public long Openat(SyscallContext context, int dfd, ReadOnlyUserPtr<byte> filename, int flags, ushort mode) =>
        context.Memory.ReadString(filename, MemoryPath, out string path) is < 0 and long error ? error
        : Files.Open(path, (flags & O_CREAT) != 0, (flags & ReadWriteMask) != 0);

    [Syscall(262)]
    public long Newfstatat(SyscallContext context, int dfd, ReadOnlyUserPtr<byte> filename, UserPtr<byte> statbuf, int flag) => Look(context, filename);

    private const int MemoryPath = 4096;

    private long Look(SyscallContext context, ReadOnlyUserPtr<byte> name) =>
        context.Memory.ReadString(name, MemoryPath, out string path) is < 0 and long error ? error : Files.Exists(path) ? 0 : -Errno.ENOENT;

    private static long Copy(SyscallContext context, InjectOpenFile file, long position, UserPtr<byte> buf, nuint count)
    {
        Span<byte> all = CollectionsMarshal.AsSpan(file.Bytes);
        Span<byte> rest = position < all.Length ? all[(int)position..] : [];
        rest = rest[..(int)Math.Min((ulong)rest.Length, Math.Min(count, MaxTransfer))];
        return context.Memory.CopyToUser(buf, rest) == 0 ? rest.Length : -Errno.EFAULT;
    }
}
