// Mirrors kernel/auditsc.c: audit_syscall_entry, audit_syscall_exit, audit_log_exit, audit_seccomp.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Audit;

/// <summary>Audit records of a kernel's calls, in the text that <c>ausearch</c> and <c>aureport</c> read.</summary>
/// <param name="write">Gets each record, a line without its end; several processors call it one after the other.</param>
/// <remarks>
/// Made at <c>audit_syscall_entry</c> and <c>audit_syscall_exit</c>: behind filters and tracers, so a call that these left out has no record, nor has one that user
/// code serves itself. While nothing is attached it costs nothing.
/// </remarks>
public sealed class AuditLog(Action<string> write) : ISyscallWorker
{
    private static readonly TaskSlot<Entered> s_calls = new();

    private readonly Lock _lock = new();
    private readonly Action<string> _write = write ?? throw new ArgumentNullException(nameof(write));
    private ulong _serial;

    /// <summary>Which calls are recorded: the first rule that matches gives the key. None unless set.</summary>
    public ImmutableArray<AuditRule> Rules { get; set; } = [];

    /// <summary>Who a task is; nobody in particular unless set.</summary>
    public Func<SyscallTask, AuditSubject> SubjectOf { get; init; } = static _ => new AuditSubject();

    /// <summary>What else is known of a call that is recorded; nothing unless set. Asked when the call ends, on its thread.</summary>
    public Func<SyscallTask, AuditCall, AuditDetails> DetailsOf { get; init; } = static (_, _) => new AuditDetails();

    /// <summary>The clock; that of the host unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Looks at the calls of a kernel from now on, in place of another log.</summary>
    /// <param name="work">The kernel's work: <c>LinuxEntry.Work</c>.</param>
    public void AttachTo(KernelWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.SetWorker(SyscallStage.EnterAudit, this);
        work.SetWorker(SyscallStage.ExitAudit, this);
        work.SetWork(SyscallWork.Audit);
    }

    /// <summary>A task ends in the call that it makes (<c>audit_free</c>): call it before. A call that is to be recorded is, without a result.</summary>
    /// <param name="task">The task.</param>
    public void End(SyscallTask task)
    {
        ref Entered entered = ref s_calls.In(task);
        if (entered.IsIn)
            Leave(task, ref entered, result: null);
    }

    /// <summary>A filter killed a task, or refused a call, or wants it logged (<c>audit_seccomp</c>): a record of its own, whatever the rules say.</summary>
    /// <param name="task">The task.</param>
    /// <param name="signal">The signal that kills it, 0 for none.</param>
    /// <param name="arch"><c>AUDIT_ARCH_*</c>.</param>
    /// <param name="nr">The number of the call.</param>
    /// <param name="ip">The address behind the instruction.</param>
    /// <param name="code">What the filter said.</param>
    public void AddSeccomp(SyscallTask task, int signal, uint arch, int nr, ulong ip, uint code)
    {
        ArgumentNullException.ThrowIfNull(task);
        AuditSubject who = SubjectOf(task);
        Write(Clock.GetUtcNow(), [("SECCOMP", string.Create(
            CultureInfo.InvariantCulture,
            $"auid={who.Auid} uid={who.Uid} gid={who.Gid} ses={who.Ses}{AuditText.Subj(who)} pid={task.Pid} comm={AuditText.Comm(task)} exe={AuditText.Exe(who)} sig={signal} arch={arch:x} syscall={nr} compat={(arch == AuditArch.I386 ? 1 : 0)} ip=0x{ip:x} code=0x{code:x}"))]);
    }

    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        ref Entered entered = ref s_calls.In(cpu.Task);
        if (at.Stage == SyscallStage.EnterAudit)
            entered = Enter(cpu);
        else if (entered.IsIn)
            Leave(cpu.Task, ref entered, (long)cpu.Regs.ax);
        return WorkResult.Continue;
    }

    private Entered Enter(Cpu cpu)
    {
        ref readonly PtRegs regs = ref cpu.Regs;
        AuditCall.FourArguments arguments = default;
        for (int i = 0; i < AuditCall.FourArguments.Count; i++)
            arguments[i] = CallArguments.Get(in regs, cpu.Task.InCompatSyscall, i);
        return new Entered(new AuditCall(AuditArch.Of(cpu.Task.Abi), (int)regs.orig_ax, arguments, Exit: null), Clock.GetUtcNow(), IsIn: true);
    }

    private void Leave(SyscallTask task, ref Entered entered, long? result)
    {
        AuditCall call = entered.Call with { Exit = result is { } value ? ExitOf(value) : null };
        DateTimeOffset time = entered.Time;
        entered = default;
        if (Rules.FirstOrDefault(rule => rule.Matches(task, call)) is { } rule)
            Write(time, RecordsOf(task, call, rule.Key));
    }

    /// <summary>Whatever a call is to be restarted with, it has been interrupted (<c>audit_return_fixup</c>).</summary>
    private static long ExitOf(long result) =>
        result is <= -Errno.ERESTARTSYS and >= -Errno.ERESTART_RESTARTBLOCK and not -Errno.ENOIOCTLCMD ? -Errno.EINTR : result;

    // audit_log_exit
    private List<(string Type, string Text)> RecordsOf(SyscallTask task, AuditCall call, string? key)
    {
        AuditSubject who = SubjectOf(task);
        AuditDetails details = DetailsOf(task, call);
        string outcome = call.Exit is { } exit ? string.Create(CultureInfo.InvariantCulture, $" success={(call.IsSuccess ? "yes" : "no")} exit={exit}") : "";
        AuditCall.FourArguments a = call.Arguments;
        List<(string, string)> records =
        [
            ("SYSCALL", string.Create(
                CultureInfo.InvariantCulture,
                $"arch={call.Arch:x} syscall={call.Major}{outcome} a0={a[0]:x} a1={a[1]:x} a2={a[2]:x} a3={a[3]:x} items={details.Paths.Length}{AuditText.TaskInfo(task, who)} key={(key is null ? "(null)" : AuditText.Untrusted(key))}")),
        ];
        if (!details.Execve.IsEmpty)
        {
            string arguments = string.Concat(details.Execve.Select(static (argument, index) => string.Create(CultureInfo.InvariantCulture, $" a{index}={AuditText.Untrusted(argument)}")));
            records.Add(("EXECVE", string.Create(CultureInfo.InvariantCulture, $"argc={details.Execve.Length}{arguments}")));
        }

        if (details.Cwd is { } cwd)
            records.Add(("CWD", $"cwd={AuditText.Untrusted(cwd)}"));
        foreach ((int item, AuditPath path) in details.Paths.Index())
            records.Add(("PATH", AuditText.Path(item, path)));
        if (details.Proctitle is { } title)
            records.Add(("PROCTITLE", $"proctitle={AuditText.Untrusted(title)}"));
        records.Add(("EOE", ""));
        return records;
    }

    /// <summary>Records of one event: they have its time and number in common.</summary>
    private void Write(DateTimeOffset time, IEnumerable<(string Type, string Text)> records)
    {
        lock (_lock)
        {
            string stamp = string.Create(CultureInfo.InvariantCulture, $"audit({time.ToUnixTimeSeconds()}.{time.Millisecond:000}:{++_serial})");
            foreach ((string type, string text) in records)
                _write($"type={type} msg={stamp}: {text}");
        }
    }

    /// <summary>A call that has begun.</summary>
    private readonly record struct Entered(AuditCall Call, DateTimeOffset Time, bool IsIn);
}
