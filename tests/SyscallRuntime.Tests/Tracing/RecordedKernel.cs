using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Tracing;

/// <summary>
/// Makes recordings as a kernel would: tasks that call, wait, move to other processors, fork and end. Takes every decision from a stream of
/// numbers, and writes the lines itself, by the rules of Linux's text.
/// </summary>
internal sealed class RecordedKernel(int[] decisions, bool hasOwn, bool hasRaw)
{
    private const int Cpus = 3;

    private static readonly int[] s_strange = [134, 453, 600, 9999, 0x40000027, int.MaxValue, int.MinValue, -2];

    private static readonly (SyscallMetadata Metadata, int Number)[] s_calls =
        [.. Recordings.Table.X64.Where(static row => row.Metadata is not null).Select(static row => (row.Metadata!, row.Number))];

    private readonly List<string> _lines = [];
    private readonly string?[] _pending = new string?[Cpus];
    private readonly int[] _pendingTask = new int[Cpus];
    private readonly Dictionary<int, (int Number, bool IsCompat)> _waiting = [];
    private readonly List<int> _tasks = [100, 101, 4000000];
    private ulong _time = 999_999_999_000;
    private int _next;

    public string[] Run()
    {
        while (_next + 16 < decisions.Length)
            Step(_tasks[Decide(_tasks.Count)], Decide(Cpus));
        for (int cpu = 0; cpu < Cpus; cpu++)
            Flush(cpu);
        return [.. _lines];
    }

    private int Decide(int count) => (int)((uint)decisions[_next++] % (uint)count);

    private void Step(int pid, int cpu)
    {
        _time += Decide(4) switch { 0 => 1UL, 1 => (ulong)Decide(2000), 2 => 300_000_000, _ => 0 };
        if (_waiting.Remove(pid, out (int Number, bool IsCompat) call))
        {
            Exit(pid, cpu, call.Number, call.IsCompat, (long)Value());
            return;
        }

        int kind = Decide(12);
        (SyscallMetadata metadata, int number) = s_calls[Decide(s_calls.Length)];
        bool isCompat = kind == 0;
        if (kind == 1)
            number = s_strange[Decide(s_strange.Length)];
        if (kind == 2)
        {
            Enter(pid, cpu, -1, false);
            Exit(pid, cpu, -1, false, -38);
            return;
        }

        Enter(pid, cpu, number, isCompat);
        switch (kind)
        {
            case 3: // it ends
                _tasks.Remove(pid);
                if (_tasks.Count == 0)
                    _tasks.Add(pid + 1);
                break;
            case 4: // rt_sigreturn
                Exit(pid, cpu, -1, false, (long)Value());
                break;
            case 5: // a child comes back, elsewhere
                _tasks.Add(_tasks.Max() + 1);
                _waiting[_tasks[^1]] = (number, isCompat);
                _waiting[pid] = (number, isCompat);
                break;
            case 6 or 7 or 0:
                _waiting[pid] = (number, isCompat);
                break;
            default:
                Exit(pid, cpu, number, isCompat, (long)Value());
                break;
        }
    }

    private ulong Value() => Decide(3) switch { 0 => (ulong)Decide(16), 1 => (ulong)(long)-Decide(4096), _ => (ulong)Decide(int.MaxValue) << Decide(33) };

    private void Enter(int pid, int cpu, int number, bool isCompat)
    {
        ulong[] args = [.. Enumerable.Range(0, 6).Select(i => (ulong)((pid + number) * (i + 1) % 40 - 3))];
        SyscallMetadata? metadata = isCompat ? null : Recordings.Table.syscall_nr_to_meta(number);
        Half(
            pid,
            cpu,
            metadata is null ? null : metadata.Name + "(" + string.Join(", ", metadata.Args.Select((name, i) => name + ": " + Show(args[i]))) + ")",
            $"sys_enter: NR {number} (" + string.Join(", ", args.Select(static arg => arg.ToString("x", CultureInfo.InvariantCulture))) + ")");
    }

    private void Exit(int pid, int cpu, int number, bool isCompat, long result)
    {
        SyscallMetadata? metadata = isCompat ? null : Recordings.Table.syscall_nr_to_meta(number);
        Half(pid, cpu, metadata is null ? null : $"{metadata.Name} -> 0x{result:x}", $"sys_exit: NR {number} = {result}");
    }

    private static string Show(ulong value) => value < 10 ? $"{value}" : $"0x{value:x}";

    // The two events of one half come one after the other on their processor; others may record in between.
    private void Half(int pid, int cpu, string? own, string raw)
    {
        for (int other = 0; other < Cpus; other++)
        {
            if (other == cpu || _pendingTask[other] == pid || Decide(2) == 0)
                Flush(other);
        }

        string?[] texts = [hasOwn ? own : null, hasRaw ? raw : null];
        string context = $"{"t " + pid,16}-{pid,-7} [{cpu:000}] {(Decide(5) == 0 ? ".N.1." : ".....")} ";
        foreach (string text in texts.OfType<string>())
        {
            if (_pending[cpu] is null && text == texts[0] && texts[1] is not null)
                Emit(context + text);
            else
                (_pending[cpu], _pendingTask[cpu]) = (context + text, pid);
        }
    }

    private void Flush(int cpu)
    {
        if (_pending[cpu] is { } line)
            Emit(line);
        (_pending[cpu], _pendingTask[cpu]) = (null, 0);
    }

    private void Emit(string line)
    {
        ulong microseconds = (_time + 500) / 1000;
        int end = line.IndexOf("] ", 26, StringComparison.Ordinal) + 7;
        _lines.Add(line[..end] + $" {microseconds / 1_000_000,5}.{microseconds % 1_000_000:000000}: " + line[(end + 1)..]);
    }
}
