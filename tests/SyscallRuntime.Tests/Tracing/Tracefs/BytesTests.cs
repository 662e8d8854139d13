using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Tracefs;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>Bytes leave the files as bytes, whatever they are.</summary>
public sealed class BytesTests
{
    private static readonly byte[] s_all = [.. Enumerable.Range(1, 255).Select(static value => (byte)value)];

    [TestCase("trace")]
    [TestCase("trace_pipe")]
    [TestCase("per_cpu/cpu0/trace")]
    [TestCase("snapshot")]
    public void OptionBinWritesTaskProcessorAndTime(string path)
    {
        TracedKernel kernel = new(clock: new FixedClock(0xfedc_ba98_8081_0aff));
        kernel.Tracefs.WriteAllText("trace_options", "bin");
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(kernel.NewCpu(unchecked((int)0x80ff_c3e9), "bin"), 39, 7);
        if (path == "snapshot")
            kernel.Tracefs.WriteAllText("snapshot", "1");
        byte[] expected =
        [
            0xe9, 0xc3, 0xff, 0x80, 0, 0, 0, 0, 0xff, 0x0a, 0x81, 0x80, 0x98, 0xba, 0xdc, 0xfe,
            .. Encoding.ASCII.GetBytes($"type: {kernel.Tracer.Events.EnterEventOf(39)!.Id}\n"),
        ];
        Assert.That(Read(kernel, path)[^expected.Length..], Is.EqualTo(expected));
    }

    [TestCase("trace")]
    [TestCase("trace_pipe")]
    public void MarkersAndNamesAreBytesSideBySide(string path)
    {
        TracedKernel kernel = new();
        Cpu cpu = kernel.NewCpu(7, "Träger");
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(cpu, __NR_getpid, 7);
        kernel.Tracer.WriteMarker(cpu, s_all);
        byte[] text = Read(kernel, path);
        byte[] expected = [.. "tracing_mark_write: "u8, .. s_all, (byte)'\n'];
        Assert.That(text[^expected.Length..], Is.EqualTo(expected));
        Assert.That(text.AsSpan().IndexOf("Träger-7"u8), Is.Positive);
    }

    [Test]
    public void KeysOfAHistogramAreBytes()
    {
        TraceEventRegistry events = new(Recordings.Table, TraceDialect.Linux6_19);
        TracedKernel kernel = new(events);
        SyscallKit.Memory.SimulatedMemory memory = new();
        memory.Load(0x1000, [0xc3, 0xff, 0xe9, 0], SyscallKit.Memory.PageProtection.Read);
        Cpu cpu = new(0, default, new SyscallTask(7, "Träger", memory));
        kernel.Tracefs.WriteAllText("events/syscalls/sys_enter_openat/trigger", "hist:keys=__filename_val,common_pid.execname");
        kernel.Call(cpu, __NR_openat, 3, 1, 0x1000);
        byte[] text = Read(kernel, "events/syscalls/sys_enter_openat/hist");
        byte[] expected = [.. "{ __filename_val: "u8, 0xc3, 0xff, 0xe9, .. new string(' ', 47).Select(static c => (byte)c), .. ", common_pid: Träger         ["u8];
        Assert.That(text.AsSpan().IndexOf(expected), Is.Positive, Encoding.Latin1.GetString(text));
    }

    // No UTF-8 either.
    [TestCase("comm", 50)]
    [TestCase("common_comm", 50)]
    [TestCase("common_pid.execname", 16)]
    public void NamesInAHistogramAreBytes(string key, int width)
    {
        TracedKernel kernel = new();
        Assert.That(kernel.Tracefs.WriteAllText("events/syscalls/sys_enter_close/trigger", "hist:keys=" + key), Is.EqualTo(default(Errno)));
        byte[] name = [0xff, 0xe9, .. "a"u8, 0xc3];
        Cpu cpu = kernel.NewCpu(7, "");
        cpu.Task.RawComm = TaskComm.FromBytes(name);
        kernel.Call(cpu, __NR_close, 0, 1);
        byte[] expected = [.. ": "u8, .. name, .. Enumerable.Repeat((byte)' ', width - name.Length)];
        Assert.That(Read(kernel, "events/syscalls/sys_enter_close/hist").AsSpan().IndexOf(expected), Is.Positive);
    }

    private static byte[] Read(TracedKernel kernel, string path)
    {
        kernel.Tracefs.Open(path, TracefsOpen.Read, out TracefsFile? file);
        using TracefsFile opened = file!;
        using MemoryStream all = new();
        byte[] buffer = new byte[100];
        for (long count; (count = opened.Read(buffer)) > 0;)
            all.Write(buffer, 0, (int)count);
        return all.ToArray();
    }

    private sealed class FixedClock(ulong time) : ITraceClock
    {
        public bool CountsNanoseconds => true;

        public ulong Now => time;

        public TraceStamp Read(Cpu cpu) => new(time);
    }
}
