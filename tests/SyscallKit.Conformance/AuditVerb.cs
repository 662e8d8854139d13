using System;
using System.IO;
using SyscallKit.Audit;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary><c>audit OUT.log</c>: a program's calls, filtered ones among them, as audit records for <c>ausearch</c> and <c>aureport</c>.</summary>
internal static class AuditVerb
{
    private const ulong Code = 0x40_1000;
    private const int NR_openat = 257;
    private const int NR_execve = 59;
    private const int NR_unlink = 87;
    private const int NR_exit_group = 231;
    private const int NR_ptrace = 101;
    private const int NR_mount = 165;
    private const int NR_kill_ia32 = 37;

    private static readonly AuditSubject s_subject = new()
    {
        Ppid = 4710, Auid = 1000, Uid = 1000, Gid = 1000, Euid = 1000, Suid = 1000, Fsuid = 1000, Egid = 1000, Sgid = 1000, Fsgid = 1000,
        Tty = "pts0", Ses = 2, Exe = "/usr/bin/my cat",
    };

    public static void Run(string outputPath)
    {
        using StreamWriter output = new(outputPath) { NewLine = "\n" };
        AuditLog audit = new(output.WriteLine)
        {
            Rules =
            [
                new AuditRule(static (_, call) => call.Major == NR_unlink, "delete"),
                new AuditRule(static (_, call) => true, "all calls"),
            ],
            SubjectOf = static _ => s_subject,
            DetailsOf = static (_, call) => DetailsOf(call),
            Clock = new FixedClock(),
        };
        SeccompKernel seccomp = new() { Log = record => audit.AddSeccomp(record.Task, record.Signal, record.Arch, record.Syscall, record.Ip, (uint)record.Code) };
        LinuxEntry entry = new(new OneCallTable(context => Handle(context, audit)));
        audit.AttachTo(entry.Work);
        Cpu cpu = Start(entry, 4711);
        Call(NR_openat);
        Call(NR_unlink);
        Call(NR_execve);
        // 32-bit kill(2), which a signal interrupts.
        cpu.State.Rax = NR_kill_ia32;
        entry.Int80(cpu);
        SeccompFilter filter = SeccompFilter.Create(BpfText.Assemble("""
                    ld [0]
                    jeq #101, kill      ; ptrace
                    jeq #165, refuse    ; mount
                    ret #0x7fff0000
            kill:   ret #0x80000000
            refuse: ret #0x50001
            """).AsSpan());
        seccomp.SetModeFilter(cpu.Task, filter, SeccompInstallFlags.Log, out _);
        Call(NR_mount);
        Call(NR_ptrace);
        cpu = Start(entry, 4712);
        Call(NR_exit_group);

        void Call(ulong nr)
        {
            (cpu.State.Rip, cpu.State.Rax, cpu.State.Rdi, cpu.State.Rsi, cpu.State.Rdx, cpu.State.R10) = (Code, nr, unchecked((ulong)-100L), 0x7ffc_1234_5678, 0x80000, 0);
            entry.Syscall(cpu);
        }
    }

    private static Cpu Start(LinuxEntry entry, int pid)
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Amd, Code, 0x7fff_0000);
        Cpu cpu = new(0, in state, new SyscallTask(pid, "my cat", new SimulatedMemory()));
        entry.syscall_init(cpu);
        return cpu;
    }

    private static long Handle(SyscallContext context, AuditLog audit)
    {
        switch ((int)context.Regs.orig_ax)
        {
            case NR_openat:
                return 3;
            case NR_unlink:
                return -Errno.ENOENT;
            case NR_kill_ia32 when context.Task.InCompatSyscall:
                return -Errno.ERESTARTSYS;
            case NR_exit_group:
                audit.End(context.Task);
                context.Suspend();
                return 0;
            default:
                return 0;
        }
    }

    private static AuditDetails DetailsOf(AuditCall call) => call.Major switch
    {
        NR_openat => new AuditDetails
        {
            Cwd = "/home/someone",
            Paths = [new AuditPath("/etc/passwd", "NORMAL") { Inode = new AuditInode(1234, 0x81a4, 0, 0) { Major = 8, Minor = 1 } }],
            Proctitle = "cat\0/etc/passwd",
        },
        NR_unlink => new AuditDetails { Cwd = "/home/someone", Paths = [new AuditPath("no \"such\" file", "UNKNOWN")], Proctitle = "rm" },
        NR_execve => new AuditDetails { Execve = ["cat", "two words", "/etc/passwd"], Cwd = "/", Proctitle = "cat\0two words\0/etc/passwd" },
        _ => new AuditDetails(),
    };

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123);
    }
}
