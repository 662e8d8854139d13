using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry;
using SyscallKit.Tests.Entry.Work;

namespace SyscallKit.Tests.Seccomp;

/// <summary>What lies around filters, against Linux 6.18 (<c>tests/data/entry/seccomp-api.jsonl</c>): each step is a call, by what is written there.</summary>
internal sealed partial class RecordedApiTests
{
    private const int NR_prctl = 157;
    private const int NR_seccomp = 317;
    private const int Nr = 999;

    private static readonly string[] s_operations = ["SET_MODE_STRICT", "SET_MODE_FILTER", "GET_ACTION_AVAIL", "GET_NOTIF_SIZES"];

    private static IEnumerable<TestCaseData> Records =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "entry", "seccomp-api.jsonl"))
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .Select(static record => new TestCaseData(record).SetArgDisplayNames(record.GetProperty("id").GetString()!));

    [Test]
    public void ThereAreAllRecords() => Assert.That(Records.Count(), Is.EqualTo(31));

    [TestCaseSource(nameof(Records))]
    public void StepsEndAsOnLinux(JsonElement record)
    {
        string id = record.GetProperty("id").GetString()!;
        JsonElement[] steps = [.. record.GetProperty("steps").EnumerateArray()];
        ApiKernel kernel = new(isAdmin: !id.StartsWith("privilege", StringComparison.Ordinal));
        TestSignals signals = TestSignals.Of(kernel.Cpu.Task, hasHandler: id.Contains("trap", StringComparison.Ordinal));
        Prepare(kernel, id, steps);
        foreach (JsonElement step in steps)
        {
            string text = step.GetProperty("step").GetString()!;
            if (text == "supervisor")
                continue;
            long? result = Do(kernel, signals, id, text, steps);
            JsonElement recorded = step.GetProperty("result");
            long? expected = recorded.ValueKind == JsonValueKind.Null ? null : recorded.GetInt64();
            bool isNew = step.TryGetProperty("fd", out _) || step.TryGetProperty("is_a_thread_id", out _) || text.StartsWith("NEW_LISTENER", StringComparison.Ordinal);
            Assert.That(isNew ? result > 0 ? 1 : result : result, Is.EqualTo(expected), text);
            AssertMore(kernel, signals, step);
        }

        AssertEnd(kernel, record.GetProperty("end"));
    }

    private static void Prepare(ApiKernel kernel, string id, JsonElement[] steps)
    {
        SeccompAction? action = id switch
        {
            _ when id.StartsWith("strict-", StringComparison.Ordinal) => null,
            "core-kill-thread" => SeccompAction.KillThread,
            _ when id.StartsWith("core-kill-process", StringComparison.Ordinal) => SeccompAction.KillProcess,
            _ when id.Contains("trap-", StringComparison.Ordinal) => SeccompAction.Trap,
            _ when id.StartsWith("notify-", StringComparison.Ordinal) => SeccompAction.UserNotif,
            _ => null,
        };
        if (id.StartsWith("strict-", StringComparison.Ordinal))
            Assert.That(kernel.Call(NR_seccomp, 0, 0, 0), Is.Zero);
        if (id.EndsWith("2-threads", StringComparison.Ordinal) || id.StartsWith("tsync", StringComparison.Ordinal))
            kernel.Boot();
        if (id.StartsWith("tsync", StringComparison.Ordinal))
            kernel.Seccomp.SetModeFilter(kernel.Threads[1], SeccompFilter.Create(ApiKernel.Allow), SeccompInstallFlags.None, out _);
        if (action is not { } value)
            return;
        int nr = id.StartsWith("m32-", StringComparison.Ordinal) ? unchecked((int)Convert.ToUInt32(id[(id.LastIndexOf('-') + 1)..], 16)) : Nr;
        string program = id == "trap-return" || id.StartsWith("m32-", StringComparison.Ordinal) ? $"ld [0]\n jneq #0x{nr:x}, allow\n ret #{(uint)value}\n allow: ret #0x7fff0000" : FilteredKernel.For(Nr, value);
        SeccompInstallFlags flags = action == SeccompAction.UserNotif ? SeccompInstallFlags.NewListener : SeccompInstallFlags.None;
        kernel.Seccomp.SetModeFilter(kernel.Cpu.Task, SeccompFilter.Create(BpfText.Assemble(program).AsSpan()), flags, out SeccompListener? listener);
        kernel.Listener = listener;
        if (id.EndsWith("closed-before-recv", StringComparison.Ordinal))
            listener!.Arrived = listener.Close;
        else if (listener is not null)
            listener.Supervisor = notif => Supervise(listener, notif, id, steps);
    }

    // What the recorded supervisor did, by the record's name, and what it saw.
    private static SeccompNotifResp? Supervise(SeccompListener listener, SeccompNotif notif, string id, JsonElement[] steps)
    {
        JsonElement seen = steps.Single(static step => step.GetProperty("step").GetString() == "supervisor");
        Assert.That((notif.data.nr, notif.data.args[0], notif.data.args[5], notif.flags), Is.EqualTo((
            seen.GetProperty("nr").GetInt32(), seen.GetProperty("arg0").GetUInt64(), seen.GetProperty("arg5").GetUInt64(), seen.GetProperty("flags").GetUInt32())));
        Assert.That(listener.CheckId(notif.id), Is.EqualTo(seen.GetProperty("id_valid").GetInt64()));
        SeccompNotifResp answer = id switch
        {
            "notify-val-huge" => new() { val = long.MinValue + 1 },
            "notify-continue-val" => new() { flags = SeccompNotifResp.Continue, val = 1 },
            "notify-continue-error" => new() { flags = SeccompNotifResp.Continue, error = -1 },
            _ => new() { error = -int.Parse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) },
        };
        answer.id = notif.id;
        Assert.That(listener.Send(in answer), Is.EqualTo(seen.GetProperty("send").GetInt64()));
        if (seen.GetProperty("send").GetInt64() != 0)
            Assert.That(listener.Send(new SeccompNotifResp { id = notif.id, error = -1 }), Is.EqualTo(seen.GetProperty("send_after_failure").GetInt64()));
        return null;
    }

    private static long? Do(ApiKernel kernel, TestSignals signals, string id, string text, JsonElement[] steps)
    {
        SyscallTask task = kernel.Cpu.Task;
        if (id.StartsWith("m32-", StringComparison.Ordinal))
            return Call32(kernel.Cpu, kernel, id);
        if (id.StartsWith("tsync", StringComparison.Ordinal) && text.StartsWith("other thread", StringComparison.Ordinal))
        {
            Cpu other = kernel.Boot();
            other.SwitchTo(kernel.Threads[1]);
            return text.Contains("PR_GET", StringComparison.Ordinal) ? kernel.Call(other, NR_prctl, 21) : kernel.Call(other, Nr);
        }

        if (text.StartsWith("with no_new_privs", StringComparison.Ordinal))
            Assert.That(kernel.Call(NR_prctl, 38, 1, 0, 0, 0), Is.Zero);
        if (Seccomp().Match(text) is { Success: true } seccomp)
        {
            string operation = seccomp.Groups[1].Value;
            return kernel.Call(NR_seccomp, s_operations.Contains(operation) ? (ulong)Array.IndexOf(s_operations, operation) : Number(operation), Number(seccomp.Groups[2].Value), Argument(kernel, seccomp.Groups[3].Value));
        }

        if (Prctl().Match(text) is { Success: true } prctl)
        {
            ulong[] arguments = [.. prctl.Groups[2].Value.Split(',').Select(value => Argument(kernel, value.Trim()))];
            return kernel.Call(NR_prctl, [prctl.Groups[1].Value switch { "SET_NO_NEW_PRIVS" => 38UL, "GET_NO_NEW_PRIVS" => 39, "SET_SECCOMP" => 22, _ => 21 }, .. arguments]);
        }

        return text switch
        {
            "the same, invalid program" => kernel.Call(NR_seccomp, 1, 0, kernel.Put([new SockFilter(0xff, 0, 0, 0)])),
            "the same, len 0" => kernel.Call(NR_seccomp, 1, 0, kernel.Put(ApiKernel.Allow, len: 0)),
            "the same, NULL" => kernel.Call(NR_seccomp, 1, 0, 0),
            "the same, flags 0x40" => kernel.Call(NR_seccomp, 1, 0x40, kernel.Put(ApiKernel.Allow)),
            "NEW_LISTENER" or "NEW_LISTENER again" => kernel.Call(NR_seccomp, 1, 8, kernel.Put(ApiKernel.Allow)),
            "a plain filter after it" => kernel.Call(NR_seccomp, 1, 0, kernel.Put(ApiKernel.Allow)),
            "NEW_LISTENER after closing the first" => Close(kernel) ?? kernel.Call(NR_seccomp, 1, 8, kernel.Put(ApiKernel.Allow)),
            "read(-1,0,0)" => kernel.Call(0, ulong.MaxValue),
            "write(-1,0,0)" => kernel.Call(1, ulong.MaxValue),
            "read with rax = 0xdeadbeef00000000" => kernel.Call(0xdead_beef_0000_0000, ulong.MaxValue),
            "int80 read(3)" => kernel.CallIa32(3),
            "int80 write(4)" => kernel.CallIa32(4),
            "uprobe(336)" => kernel.Call(336),
            "exit(3)" => kernel.Call(60, 3),
            _ when text.StartsWith("syscall number", StringComparison.Ordinal) => kernel.Call(Number(text["syscall number ".Length..])),
            _ when text.StartsWith("int80 number", StringComparison.Ordinal) => kernel.CallIa32((uint)Number(text["int80 number ".Length..])),
            _ when text.StartsWith("syscall 0x", StringComparison.Ordinal) => kernel.Call(Number(text["syscall ".Length..])),
            _ when text.StartsWith("syscall 999", StringComparison.Ordinal) => kernel.Call(Nr, 1, 2, 3, 4, 5, 6),
            _ => throw new NotSupportedException(text),
        };
    }

    private static long? Close(ApiKernel kernel)
    {
        kernel.Files.Listeners.Values.First().Close();
        return null;
    }

    // A 32-bit process: by the vDSO of an AMD processor, which passes the second argument in ebp and the sixth on the stack; or by INT 0x80.
    private static long? Call32(Cpu cpu, ApiKernel kernel, string id)
    {
        ref ProcessorState state = ref cpu.State;
        state = UserState.Compat32(Vendor.Amd);
        kernel.Entry.syscall_init(cpu);
        state.Rax = Convert.ToUInt32(id[(id.LastIndexOf('-') + 1)..], 16);
        (state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp) = (0x8000_0001, 0xdead_beef, 0x7fff_ffff, 0xffff_ffff, 0x1234_5678, 0xcafe_babe);
        if (id.Contains("vdso", StringComparison.Ordinal))
        {
            kernel.Put((uint)state.Rsp, (uint)state.Rbp);
            state.Rbp = state.Rcx;
            kernel.Entry.Syscall(cpu);
        }
        else
        {
            kernel.Entry.Int80(cpu);
        }

        return (int)state.Rax;
    }

    private static void AssertMore(ApiKernel kernel, TestSignals signals, JsonElement step)
    {
        if (step.TryGetProperty("seccomp_notif", out JsonElement size))
            Assert.That(kernel.Get<(ushort, ushort, ushort)>(ApiKernel.Data), Is.EqualTo((size.GetUInt16(), step.GetProperty("seccomp_notif_resp").GetUInt16(), step.GetProperty("seccomp_data").GetUInt16())));
        if (step.TryGetProperty("rax_in_frame", out JsonElement rax))
            Assert.That(signals.Frame.ax, Is.EqualTo(rax.GetUInt64()));
        if (!step.TryGetProperty("si_code", out JsonElement code))
            return;
        SigInfo info = signals.Handled.Single();
        Assert.That((info.si_code, info.si_errno, info.si_syscall, info.si_arch), Is.EqualTo((
            code.GetInt32(), step.GetProperty("si_errno").GetInt32(), step.GetProperty("si_syscall").GetInt32(), (uint)Number(step.GetProperty("si_arch").GetString()!))));
        PtRegs frame = signals.Frame;
        ulong insn = UserState.Rip;
        ulong place = step.GetProperty("si_call_addr").GetString() == "landing+0" ? kernel.Entry.Symbols.int80_landing_pad : insn + 2;
        Assert.That((info.si_call_addr, frame.ip), Is.EqualTo((place, place)));
        Assert.That(((uint)frame.ax, (uint)frame.cx, (uint)frame.dx, (uint)frame.bp), Is.EqualTo((
            (uint)Number(step.GetProperty("frame_eax").GetString()!), (uint)Number(step.GetProperty("frame_ecx").GetString()!),
            (uint)Number(step.GetProperty("frame_edx").GetString()!), (uint)Number(step.GetProperty("frame_ebp").GetString()!))));
    }

    private static void AssertEnd(ApiKernel kernel, JsonElement end)
    {
        TaskDeath? death = kernel.Cpu.Task.Death;
        if (end.TryGetProperty("signal", out JsonElement signal))
            Assert.That((death?.Signal, death?.HasCore), Is.EqualTo(((int?)signal.GetInt32(), (bool?)end.GetProperty("core").GetBoolean())));
        else
            Assert.That(death, Is.Null);
    }

    private static ulong Argument(ApiKernel kernel, string text)
    {
        switch (text)
        {
            case "NULL":
                return 0;
            case "allow":
                return kernel.Put(ApiKernel.Allow);
            case "errno 7 for 999":
                return kernel.Put([.. BpfText.Assemble(FilteredKernel.For(Nr, SeccompAction.Errno, 7))]);
            case "&s":
                return ApiKernel.Data;
            case "(void*)1":
                return 1;
            case ['&', ..]:
                kernel.Put(ApiKernel.Data, (uint)Number(text[1..]));
                return ApiKernel.Data;
            default:
                return Number(text);
        }
    }

    private static ulong Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? ulong.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : ulong.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"seccomp\((\w+), (\w+), ((?:\(void\*\))?[^)]+)\)")]
    private static partial Regex Seccomp();

    [GeneratedRegex(@"prctl\(PR_(\w+),\s*([^)]+)\)")]
    private static partial Regex Prctl();
}
