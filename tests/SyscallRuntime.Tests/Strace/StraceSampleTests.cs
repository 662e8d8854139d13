using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Strace;
using SyscallKit.Tests.Export;
using SyscallKit.Tests.Tracing;

namespace SyscallKit.Tests.Strace;

/// <summary>
/// Calls that strace 6.1 showed of a program, and the same with <c>-e raw=all</c>: what the numbers, and the strings at the pointers, give here.
/// Structures stay addresses.
/// </summary>
public sealed class StraceSampleTests
{
    // What strace knows of single calls and this text does not: see the remarks of StraceText.
    private static readonly string[] s_different =
    [
        "cachestat", "clock_nanosleep", "fadvise64", "fallocate", "fcntl", "futex", "getpriority", "getrandom", "getrusage", "getsockopt", "inotify_add_watch", "ioctl",
        "membarrier", "mknod", "mknodat", "mmap", "mount", "personality", "prctl", "preadv", "rseq", "setpriority", "setsockopt", "shmget", "socket", "splice", "statx",
    ];

    [Test]
    public void LinesAreThoseOfStrace()
    {
        string[] shown = Recordings.Text("strace.calls.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] raw = Recordings.Text("strace.calls-raw.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(shown, Has.Length.EqualTo(raw.Length));
        List<string> lines = [];
        List<Strings> memories = [];
        List<string> expected = [];
        for (int i = 0; i < shown.Length; i++)
            Add(shown[i], raw[i], lines, memories, expected);

        int call = 0;
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Assert.That(StraceText.Write(writer, ExportSamples.Of([.. lines]), new StraceOptions { MemoryOf = _ => memories[call++] }), Is.Empty);
        string[] written = [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => Regex.Replace(line, @"\) +=", ") ="))];
        Assert.That(written, Has.Length.EqualTo(expected.Count));
        string[] differences = [.. written.Zip(expected).Where(static pair => pair.First != pair.Second).Select(static pair => $"{pair.First}\n    {pair.Second}")];
        Assert.That(differences.Where(static line => !s_different.Contains(line[..line.IndexOf('(')])), Is.Empty);
        Assert.That(differences, Has.Length.LessThanOrEqualTo(35));
    }

    private static void Add(string shown, string raw, List<string> lines, List<Strings> memories, List<string> expected)
    {
        (string name, string[] args, string result) = Split(raw);
        (_, string[] shownArgs, string shownResult) = Split(shown);
        int number = Number(name);
        ulong[] values = [.. args.Select(static arg => arg == "0" ? 0 : Convert.ToUInt64(arg, 16))];
        Strings memory = new();
        string[] plain = [.. shownArgs];
        for (int i = 0; i < shownArgs.Length && i < values.Length; i++)
        {
            if (shownArgs[i].StartsWith('"'))
                memory.Add(values[i], Unquote(shownArgs[i]));
            else if (shownArgs[i][0] is '{' or '[')
                plain[i] = values[i] == 0 ? "NULL" : $"0x{values[i]:x}";
            else if (values[i] == 0 && shownArgs[i] == "NULL")
                plain[i] = "NULL";
        }

        string six = string.Join(", ", Enumerable.Range(0, 6).Select(i => (i < values.Length ? values[i] : 0).ToString("x", CultureInfo.InvariantCulture)));
        lines.Add($"a-11 [000] ..... 1.000001: sys_enter: NR {number} ({six})");
        memories.Add(memory);
        bool isOver = result != "?";
        if (isOver)
            lines.Add($"a-11 [000] ..... 1.000002: sys_exit: NR {number} = {Value(result)}");

        // Words behind a number that only its call explains.
        shownResult = shownResult.StartsWith('-') ? shownResult : shownResult.Split(' ')[0];
        expected.Add($"{shown[..shown.IndexOf('(')]}({string.Join(", ", plain)}) = {shownResult}");
    }

    private static int Number(string name) => name.StartsWith("syscall_0x", StringComparison.Ordinal)
        ? unchecked((int)Convert.ToUInt64(name["syscall_".Length..], 16))
        : Recordings.Table.X64.FirstOrDefault(row => row.Name == name)?.Number ?? throw new InconclusiveException(name);

    private static long Value(string result) => result.StartsWith("-1 ", StringComparison.Ordinal)
        ? -(int)typeof(Errno).GetField(result.Split(' ')[1])!.GetRawConstantValue()!
        : result == "0" ? 0 : (long)Convert.ToUInt64(result, 16);

    private static (string Name, string[] Args, string Result) Split(string line)
    {
        line = Regex.Replace(line, @" /\* \d+ vars \*/", "");
        int open = line.IndexOf('(', StringComparison.Ordinal);
        Match end = Regex.Match(line, @"\) += ([^=]*)$");
        return (line[..open], [.. Arguments(line[(open + 1)..end.Index])], end.Groups[1].Value);
    }

    private static IEnumerable<string> Arguments(string text)
    {
        StringBuilder argument = new();
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && (i == 0 || text[i - 1] != '\\'))
                isQuoted = !isQuoted;
            if (!isQuoted)
                depth += c is '{' or '[' or '(' ? 1 : c is '}' or ']' or ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !isQuoted)
            {
                yield return argument.ToString();
                argument.Clear();
                i++;
                continue;
            }

            argument.Append(c);
        }

        if (text.Length > 0)
            yield return argument.ToString();
    }

    private static byte[] Unquote(string text)
    {
        bool isCut = text.EndsWith("...", StringComparison.Ordinal);
        string inner = text[1..text.LastIndexOf('"')];
        string plain = Regex.Replace(inner, @"\\(x[0-9a-f]{2}|[0-7]{1,3}|.)", static match => match.Groups[1].Value switch
        {
            ['x', ..] hex => ((char)Convert.ToByte(hex[1..], 16)).ToString(),
            [>= '0' and <= '7', ..] octal => ((char)Convert.ToInt32(octal, 8)).ToString(),
            "n" => "\n",
            "t" => "\t",
            "r" => "\r",
            "v" => "\v",
            "f" => "\f",
            string other => other,
        });
        return [.. Encoding.Latin1.GetBytes(plain + (isCut ? new string('x', 300) : "")), 0];
    }

    private sealed class Strings : IUserMemory
    {
        private readonly Dictionary<ulong, byte[]> _strings = [];

        public void Add(ulong address, byte[] bytes) => _strings[address] = bytes;

        public int Read(ulong address, Span<byte> destination)
        {
            if (!_strings.TryGetValue(address, out byte[]? bytes))
                return 0;
            int length = Math.Min(bytes.Length, destination.Length);
            bytes.AsSpan(0, length).CopyTo(destination);
            return length;
        }

        public int Write(ulong address, ReadOnlySpan<byte> source) => 0;
    }
}
