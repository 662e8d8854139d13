using System;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Injection;

/// <summary>A small kernel with one file, and a guest that makes its calls: what faults are injected into.</summary>
[SyscallTable]
internal sealed partial class FaultyKernel
{
    public const ulong Buffer = 0x10000;

    private readonly LinuxEntry _entry;

    public FaultyKernel()
    {
        _entry = new LinuxEntry(this);
        Memory.Map(Buffer, SimulatedMemory.PageSize, PageProtection.Read | PageProtection.Write);
        Cpu = Boot(100);
    }

    public KernelWork Work => _entry.Work;

    public LinuxEntry Entry => _entry;

    public Cpu Cpu { get; }

    public SimulatedMemory Memory { get; } = new();

    public List<byte> File { get; } = [];

    public Cpu Boot(int pid)
    {
        Cpu cpu = new(0, LinuxUser.Start64(Vendor.Amd, 0x401000, 0x7fff_ffff_e000), new SyscallTask(pid, "guest", Memory));
        _entry.syscall_init(cpu);
        return cpu;
    }

    /// <summary>A 64-bit call of the guest.</summary>
    public long Call(int number, ulong a = 0, ulong b = 0, ulong c = 0) => Call(Cpu, number, a, b, c);

    public long Call(Cpu cpu, int number, ulong a = 0, ulong b = 0, ulong c = 0)
    {
        (cpu.State.Rax, cpu.State.Rdi, cpu.State.Rsi, cpu.State.Rdx) = ((uint)number, a, b, c);
        _entry.Syscall(cpu);
        return (long)cpu.State.Rax;
    }

    /// <summary>The same by int 0x80.</summary>
    public int Call32(int number, uint a = 0, uint b = 0, uint c = 0)
    {
        (Cpu.State.Rax, Cpu.State.Rbx, Cpu.State.Rcx, Cpu.State.Rdx) = ((uint)number, a, b, c);
        _entry.Int80(Cpu);
        return (int)Cpu.State.Rax;
    }

    [Syscall(0, Ia32 = 3)]
    [Errors(nameof(Errno.EINTR), nameof(Errno.EIO), nameof(Errno.EAGAIN), nameof(Errno.EWOULDBLOCK))]
    [return: Size]
    public long Read(SyscallContext context, [Fd] uint fd, [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf, [Size] nuint count)
    {
        int length = (int)Math.Min(count, (nuint)File.Count);
        return context.Memory.CopyToUser(buf, File.GetRange(0, length).ToArray()) == 0 ? length : -Errno.EFAULT;
    }

    [Syscall(1, Ia32 = 4)]
    [Errors(nameof(Errno.EINTR), nameof(Errno.ENOSPC))]
    [return: Size]
    public long Write(SyscallContext context, [Fd] uint fd, [In(nameof(count))] ReadOnlyUserPtr<byte> buf, [Size] nuint count)
    {
        byte[] bytes = new byte[(int)Math.Min(count, 4096)];
        if (context.Memory.CopyFromUser(bytes, buf) != 0)
            return -Errno.EFAULT;
        File.AddRange(bytes);
        return bytes.Length;
    }

    /// <summary>A name whole or not at all: no call that transfers less.</summary>
    [Syscall(79, Ia32 = 183)]
    [Errors(nameof(Errno.ERANGE), nameof(Errno.EFAULT))]
    [return: Size]
    public long Getcwd(SyscallContext context, [Out(nameof(size), Filled = Filled.Result)] UserPtr<byte> buf, [Size] nuint size) =>
        size < 2 ? -Errno.ERANGE : context.Memory.CopyToUser(buf, "/\0"u8) == 0 ? 2 : -Errno.EFAULT;

    [Syscall(39, Ia32 = 20)]
    public int Getpid(SyscallContext context) => context.Task.Tgid;

    [Syscall(102, Ia32 = 199)]
    public int Getuid() => 0;
}
