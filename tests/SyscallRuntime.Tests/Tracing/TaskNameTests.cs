using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using LinuxKernel.Replay;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Export;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tests.Export;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Tests.Tracing;

/// <summary>A task's name is 15 bytes everywhere, whatever they are, and text only at the edge.</summary>
public sealed class TaskNameTests
{
    private const int Pid = 77;

    private static readonly byte[][] s_names =
    [
        "cat"u8.ToArray(),
        ""u8.ToArray(),
        " "u8.ToArray(),
        "  a b-1 [000]"u8.ToArray(),
        "exactly 15 char"u8.ToArray(),
        "\u00e9\u00e8\u00fc"u8.ToArray(),
        "Tr\u00e4ger"u8.ToArray(),
        "\u20ac\u20ac\u20ac\u20ac\u20ac"u8.ToArray(),
        "\u65e5\u672c\u8a9e"u8.ToArray(),
        "\U0001f600 face"u8.ToArray(),
        "fourteen bytes\U0001f600"u8[..14].ToArray(),
        "a\nb"u8.ToArray(),
        "\n"u8.ToArray(),
        "a\n"u8.ToArray(),
        "\n# x\n\ny"u8.ToArray(),
        "tab\tcr\r"u8.ToArray(),
        "\u001b[31mred"u8.ToArray(),
        "\"quo'te\\"u8.ToArray(),
        "%s{0}\u007f"u8.ToArray(),
        [0xff, 0xfe],
        [0x61, 0xc3],
        [0xf0, 0x9f, 0x98],
        [0x80, .. "abc"u8, 0xbf, 0x9b, 0x31],
        [0xe9, 0xe8, 0xfc],
    ];

    [TestCase("fourteen bytes.\U0001f600", "fourteen bytes.")]
    [TestCase("twelve bytes\U0001f600", "twelve bytes")]
    [TestCase("eleven byte\U0001f600", "eleven byte\U0001f600")]
    [TestCase("fourteen bytes\u00e9", "fourteen bytes")]
    [TestCase("a\0b", "a")]
    public void NoCharacterIsCutInTwo(string given, string kept)
    {
        SyscallTask task = new(Pid, given, new SimulatedMemory());
        Assert.That(task.Comm, Is.EqualTo(kept));
        Assert.That(task.RawComm, Is.EqualTo(TaskComm.FromBytes(Encoding.UTF8.GetBytes(kept))));
    }

    [Test]
    public void HalfASurrogatePairIsReplaced() => Assert.That(TaskComm.Of(string.Concat('\ud83d', '!')).ToString(), Is.EqualTo("\ufffd!"));

    [Test]
    public void TracerKeepsTheBytes([ValueSource(nameof(s_names))] byte[] name)
    {
        TraceSnapshot snapshot = Record(name);
        Assert.That(snapshot.SavedCmdlines.FindRaw(Pid).ToArray(), Is.EqualTo(name));
        Assert.That(snapshot.SavedCmdlines.Find(Pid), Is.EqualTo(Encoding.UTF8.GetString(name)));
    }

    /// <summary><c>%16s</c> counts bytes, and so does who reads it.</summary>
    [Test]
    public void TextIsReadBack([ValueSource(nameof(s_names))] byte[] name)
    {
        TraceSnapshot snapshot = Record(name);
        foreach (TraceTextOptions options in new TraceTextOptions[] { new(), new() { IrqInfo = false }, new() { Verbose = true }, new() { RecordTgid = true } })
        {
            string text = Recordings.Print(snapshot, options);
            byte[] line = [.. Enumerable.Repeat((byte)' ', 16 - name.Length), .. name, .. "-77 "u8];
            Assert.That(Encoding.Latin1.GetBytes(text).AsSpan().IndexOf(line), Is.GreaterThanOrEqualTo(0), text);
            TraceText read = TraceTextReader.Read(text, Recordings.Table);
            Assert.That(read.Error, Is.Null, text);
            Assert.That(read.Lines, Has.Length.EqualTo(4));
            Assert.That(Recordings.Print(TraceReplay.Run(read), read.Options), Is.EqualTo(text));
        }
    }

    /// <summary>A file that was read as UTF-8 is understood as well, where it is UTF-8.</summary>
    [Test]
    public void DecodedTextIsReadToo([ValueSource(nameof(s_names))] byte[] name)
    {
        string text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Recordings.Print(Record(name))));
        if (text.Contains('\ufffd', StringComparison.Ordinal) || (name.Contains((byte)'\n') && name.Any(static b => b > 127)))
            return;
        TraceText read = TraceTextReader.Read(text, Recordings.Table);
        Assert.That(read.Error, Is.Null);
        Assert.That(read.Lines[0].RawComm, Is.EqualTo(TaskComm.FromBytes(name.AsSpan().TrimStart((byte)' '))));
    }

    [Test]
    public void LatencyFormatShowsEightBytes([ValueSource(nameof(s_names))] byte[] name)
    {
        byte[] text = Encoding.Latin1.GetBytes(Recordings.Print(Record(name), new TraceTextOptions { LatencyFormat = true }));
        byte[] shown = name[..Math.Min(8, name.Length)];
        Assert.That(text.AsSpan().IndexOf([(byte)'\n', .. Enumerable.Repeat((byte)' ', 8 - shown.Length), .. shown, .. "-77 "u8]), Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void FilesOfTracefsHaveTheBytes([ValueSource(nameof(s_names))] byte[] name)
    {
        TracedKernel kernel = Kernel(name);
        byte[] line = [.. Enumerable.Repeat((byte)' ', 16 - name.Length), .. name, .. "-77 "u8];
        Assert.That(ReadAll(kernel, "trace").AsSpan().IndexOf(line), Is.GreaterThanOrEqualTo(0));
        Assert.That(ReadAll(kernel, "trace_pipe").AsSpan().StartsWith(line), Is.True);
        byte[] saved = ReadAll(kernel, "saved_cmdlines");
        Assert.That(saved, Is.EqualTo((byte[])[.. "77 "u8, .. name, (byte)'\n', .. "78 other\n"u8]));

        SavedCmdlines read = SavedCmdlines.Parse(Encoding.Latin1.GetString(saved));
        Assert.That(read.FindRaw(Pid).ToArray(), Is.EqualTo(name));
        Assert.That(read.Find(78), Is.EqualTo("other"));
        Assert.That(SavedCmdlines.Parse(Encoding.Latin1.GetString(saved[..^9])).FindRaw(Pid).ToArray(), Is.EqualTo(name), "as the last of the file");
    }

    [Test]
    public void ExportsHaveTheBytes([ValueSource(nameof(s_names))] byte[] name)
    {
        TraceSnapshot snapshot = Record(name);
        using MemoryStream dat = new();
        TraceDat.Write(dat, snapshot);
        byte[] cmdline = [.. name.Select(static b => b == '\n' ? (byte)' ' : b)];
        bool isBlank = cmdline.All(static b => b is (byte)' ');
        Assert.That(
            Encoding.Latin1.GetBytes(new TraceDatFile(dat.ToArray()).Cmdlines), Is.EqualTo((byte[])[.. isBlank ? [] : (byte[])[.. "77 "u8, .. cmdline, (byte)'\n'], .. "78 other\n"u8]));

        using MemoryStream perf = new();
        PerfData.Write(perf, snapshot);
        Assert.That(perf.ToArray().AsSpan().IndexOf((byte[])[77, 0, 0, 0, 77, 0, 0, 0, .. name, 0]), Is.GreaterThan(0));

        Dictionary<string, MemoryStream> ctf = [];
        CtfTrace.Write(file => ctf[file] = new MemoryStream(), snapshot);
        Assert.That(ctf["channel0_0"].ToArray().AsSpan().IndexOf((byte[])[77, 0, 0, 0, .. name, .. new byte[16 - name.Length]]), Is.GreaterThan(0));

        using MemoryStream chrome = new();
        ChromeTrace.Write(chrome, snapshot);
        using JsonDocument json = JsonDocument.Parse(chrome.ToArray());
        Assert.That(json.RootElement.GetProperty("traceEvents")[0].GetProperty("args").GetProperty("name").GetString(), Is.EqualTo(Encoding.UTF8.GetString(name)));
    }

    /// <summary>What can be typed finds it.</summary>
    [Test]
    public void FiltersAndHistogramsKnowIt([ValueSource(nameof(s_names))] byte[] name)
    {
        TracedKernel kernel = Kernel([]);
        Assert.That(kernel.Tracer.Events.TryGetEvent("sys_enter_close", out TraceEvent? close), Is.True);
        string text = Encoding.UTF8.GetString(name);
        bool isTyped = text.Length > 0 && !text.Contains('\ufffd', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal);
        Assert.That(kernel.Tracer.SetFilter(close!, isTyped ? $"comm == \"{text}\"" : "comm ~ \"*\""), Is.Null);
        Assert.That(kernel.Tracer.SetTrigger(close!, "hist:keys=comm"), Is.Null);
        kernel.Tracer.Clear();
        kernel.Call(New(kernel, name), 3, 0, 1);
        kernel.Call(New(kernel, "none of them"u8), 3, 0, 1);
        Assert.That(kernel.Tracer.BufferOf(0).Entries, Is.EqualTo(isTyped ? 3 : 4), "of the entries the one that passed");
        Assert.That(
            kernel.Tracer.Histograms(close!)[0].Entries.Select(static entry => entry.Keys[0].Text), Does.Contain(text));
    }

    private static TraceSnapshot Record(byte[] name) => Kernel(name).Tracer.Snapshot();

    private static TracedKernel Kernel(byte[] name)
    {
        TracedKernel kernel = new();
        kernel.Tracer.SetEvent("sys_enter_close");
        kernel.Tracer.SetEvent("sys_exit_close");
        kernel.Call(New(kernel, name), 3, 0, 1);
        Cpu other = kernel.NewCpu(78, "other");
        kernel.Call(other, 3, 0, 1);
        return kernel;
    }

    private static Cpu New(TracedKernel kernel, ReadOnlySpan<byte> name)
    {
        Cpu cpu = kernel.NewCpu(Pid, "");
        cpu.Task.RawComm = TaskComm.FromBytes(name);
        return cpu;
    }

    private static byte[] ReadAll(TracedKernel kernel, string path)
    {
        Assert.That(kernel.Tracefs.Open(path, TracefsOpen.Read, out TracefsFile? file), Is.EqualTo(default(Errno)));
        using TracefsFile opened = file!;
        using MemoryStream all = new();
        byte[] buffer = new byte[100];
        for (long count; (count = opened.Read(buffer)) > 0;)
            all.Write(buffer, 0, (int)count);
        return all.ToArray();
    }
}
