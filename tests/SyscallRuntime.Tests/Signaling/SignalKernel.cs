using System;
using System.Buffers.Binary;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Signaling;

/// <summary>A kernel whose tasks have signals, with the calls with which handlers end.</summary>
internal sealed class SignalKernel
{
    public const ulong Handler = 0x40_2000;
    public const ulong Restorer = 0x40_3000;
    public const int RtSigreturn = 15;
    public const int RestartSyscall = 219;
    public const int Ia32RestartSyscall = 0;
    public const int Ia32Sigreturn = 119;
    public const int Ia32RtSigreturn = 173;
    public const int Any = 500;

    public SignalKernel()
    {
        Entry = new LinuxEntry(Table);
        Table.Add(SyscallAbi.X64, RtSigreturn, "rt_sigreturn", static (SyscallContext context, in PtRegs regs) => TaskSignals.Of(context.Task).RtSigreturn(context));
        Table.Add(SyscallAbi.Ia32, Ia32Sigreturn, "sigreturn", static (SyscallContext context, in PtRegs regs) => TaskSignals.Of(context.Task).CompatSigreturn(context));
        Table.Add(SyscallAbi.Ia32, Ia32RtSigreturn, "rt_sigreturn", static (SyscallContext context, in PtRegs regs) => TaskSignals.Of(context.Task).CompatRtSigreturn(context));
        Table.Add(SyscallAbi.X64, RestartSyscall, "restart_syscall", static (SyscallContext context, in PtRegs regs) => context.RestartSyscall());
        Table.Add(SyscallAbi.Ia32, Ia32RestartSyscall, "restart_syscall", static (SyscallContext context, in PtRegs regs) => context.RestartSyscall());
        Handler any = (SyscallContext context, in PtRegs regs) => Do(context);
        Table.Add(SyscallAbi.X64, Any, "any", any);
        Table.Add(SyscallAbi.Ia32, Any, "any", any);
    }

    /// <summary>What the call <see cref="Any"/> does, in both tables.</summary>
    public Func<SyscallContext, long> Do { get; set; } = static _ => 0;

    public TestKernel Table { get; } = new();

    public LinuxEntry Entry { get; }

    /// <summary>A processor in user code, with a task that has signals.</summary>
    public Cpu Boot(bool is32Bit = false, SignalGroup? group = null, int index = 0)
    {
        Cpu cpu = TestKernel.Boot(Entry, is32Bit ? UserState.Compat32(Vendor.Amd) : UserState.Long64(Vendor.Amd), index);
        TaskSignals.Attach(cpu.Task, group);
        return cpu;
    }

    /// <summary>Sets a handler, as a call of the width that the frame is to have.</summary>
    public static void Handle(Cpu cpu, int signal, ulong flags = SignalAction.SA_SIGINFO, ulong mask = 0, bool is32Bit = false, ulong handler = Handler)
    {
        bool before = cpu.Task.InCompatSyscall;
        cpu.Task.SetCompat(is32Bit);
        SignalAction action = new(handler, flags | SignalAction.SA_RESTORER, Restorer, new SignalSet(mask));
        Assert.That(TaskSignals.Of(cpu.Task).SetAction(signal, in action, out _), Is.Zero);
        cpu.Task.SetCompat(before);
    }

    public static SigInfo Info(int signal, int code = SigInfo.SI_USER) => new() { si_signo = signal, si_code = code, si_pid = 7, si_uid = 8 };

    /// <summary>The handler returns to its restorer, which ends it.</summary>
    public Fault Return(Cpu cpu, bool is32Bit = false, bool isRt = true)
    {
        if (!is32Bit)
        {
            Assert.That(Read64(cpu, cpu.State.Rsp), Is.EqualTo(Restorer));
            (cpu.State.Rip, cpu.State.Rax) = (Restorer, RtSigreturn);
            cpu.State.Rsp += 8;
            return Entry.Syscall(cpu);
        }

        Assert.That(Read32(cpu, cpu.State.Rsp), Is.EqualTo(Restorer));
        (cpu.State.Rip, cpu.State.Rax) = (Restorer, (ulong)(isRt ? Ia32RtSigreturn : Ia32Sigreturn));
        // The code for plain frames takes the number of the signal off the stack.
        cpu.State.Rsp += isRt ? 4UL : 8;
        return Entry.Int80(cpu);
    }

    public static ulong Read64(Cpu cpu, ulong address)
    {
        Span<byte> bytes = stackalloc byte[8];
        Assert.That(cpu.Task.Memory.Read(address, bytes), Is.EqualTo(8));
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    public static uint Read32(Cpu cpu, ulong address)
    {
        Span<byte> bytes = stackalloc byte[4];
        Assert.That(cpu.Task.Memory.Read(address, bytes), Is.EqualTo(4));
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
