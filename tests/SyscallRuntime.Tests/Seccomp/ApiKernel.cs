using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Linux.Seccomp;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Seccomp;

/// <summary>A kernel with the ready handlers of filters, and few other calls.</summary>
[SyscallTable]
internal sealed partial class ApiKernel
{
    public const ulong Data = 0x10_0000;

    private const ulong Size = 0x2_0000;

    [IncludeSyscalls]
    private readonly SeccompCalls _seccomp;

    [IncludeSyscalls]
    private readonly SeccompPrctlCalls _prctl;

    public ApiKernel(bool isAdmin = false)
    {
        Seccomp = new SeccompKernel { IsAdmin = _ => isAdmin, ThreadsOf = _ => Threads };
        _seccomp = new SeccompCalls(Seccomp, Files);
        _prctl = new SeccompPrctlCalls(_seccomp);
        Entry = new LinuxEntry(this);
        Memory.Map(Data, Size, PageProtection.Read | PageProtection.Write);
        Memory.Map(UserState.StackPage, SimulatedMemory.PageSize, PageProtection.Read | PageProtection.Write);
        Cpu = Boot();
    }

    public SeccompKernel Seccomp { get; }

    public TestFiles Files { get; } = new();

    public LinuxEntry Entry { get; }

    public SimulatedMemory Memory { get; } = new();

    public List<SyscallTask> Threads { get; } = [];

    public Cpu Cpu { get; }

    /// <summary>What <c>ioctl(2)</c> is called with next.</summary>
    public SeccompListener? Listener { get; set; }

    public static SockFilter[] Allow { get; } = [new(6, 0, 0, 0x7fff_0000)];

    [Syscall(0, Ia32 = 3)]
    public static long Read(uint fd, UserPtr<byte> buf, nuint count) => -Errno.EBADF;

    [Syscall(1, Ia32 = 4)]
    public static long Write(uint fd, ReadOnlyUserPtr<byte> buf, nuint count) => -Errno.EBADF;

    /// <summary>Its status stays in rdi.</summary>
    [Syscall(60, Ia32 = 1)]
    public static long Exit(SyscallContext context, int error_code)
    {
        context.Suspend();
        return 0;
    }

    [Syscall(336)]
    public static long Uprobe() => -Errno.ENXIO;

    [Syscall(16, Ia32 = 54)]
    public long Ioctl(SyscallContext context, uint fd, uint cmd, ulong arg) => SeccompIoctl.Ioctl(context, Listener!, cmd, arg, Files);

    /// <summary>A processor of a new thread.</summary>
    public Cpu Boot()
    {
        ProcessorState state = UserState.Long64(Vendor.Amd);
        Cpu cpu = new(Threads.Count, in state, new SyscallTask(100 + Threads.Count, "api", Memory) { Tgid = 100 });
        Threads.Add(cpu.Task);
        Entry.syscall_init(cpu);
        return cpu;
    }

    /// <summary>Makes a call.</summary>
    /// <returns>The result; null if it did not return.</returns>
    public long? Call(ulong nr, params ReadOnlySpan<ulong> args) => Call(Cpu, nr, args);

    public long? Call(Cpu cpu, ulong nr, params ReadOnlySpan<ulong> args)
    {
        ref ProcessorState state = ref cpu.State;
        (state.Rip, state.Rax) = (UserState.Rip, nr);
        (state.Rdi, state.Rsi, state.Rdx, state.R10, state.R8, state.R9) =
            (args.Length > 0 ? args[0] : 0, args.Length > 1 ? args[1] : 0, args.Length > 2 ? args[2] : 0, args.Length > 3 ? args[3] : 0, args.Length > 4 ? args[4] : 0, args.Length > 5 ? args[5] : 0);
        Entry.Syscall(cpu);
        return cpu.Task.State == TaskState.Running ? (long)state.Rax : null;
    }

    /// <summary>Makes a 32-bit call from 64-bit code, without arguments that matter.</summary>
    public long? CallIa32(uint nr)
    {
        ref ProcessorState state = ref Cpu.State;
        (state.Rip, state.Rax, state.Rbx) = (UserState.Rip, nr, ulong.MaxValue);
        Entry.Int80(Cpu);
        return Cpu.Task.State == TaskState.Running ? (long)state.Rax : null;
    }

    /// <summary>Writes a program where <see cref="Data"/> is, behind a <c>struct sock_fprog</c>.</summary>
    /// <returns>The structure's address.</returns>
    public ulong Put(SockFilter[] program, int? len = null, ulong? pointer = null)
    {
        Put(Data, (ushort)(len ?? program.Length));
        Put(Data + 8, pointer ?? Data + 16);
        Span<byte> bytes = stackalloc byte[SockFilter.Size];
        for (int i = 0; i < program.Length; i++)
        {
            program[i].Write(bytes);
            Memory.Write(Data + 16 + (ulong)(i * SockFilter.Size), bytes);
        }

        return Data;
    }

    public void Put<T>(ulong address, T value)
        where T : unmanaged => Memory.Write(address, MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    public T Get<T>(ulong address)
        where T : unmanaged
    {
        T value = default;
        Memory.Read(address, MemoryMarshal.AsBytes(new Span<T>(ref value)));
        return value;
    }
}
