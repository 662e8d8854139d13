using System;
using System.Text;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Export;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Tracefs;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary><c>trace_marker</c>: texts of programs in the trace.</summary>
public sealed class MarkerTests
{
    [TestCase("a\nb\n", "tracing_mark_write: a\nb\n")]
    [TestCase("a", "tracing_mark_write: a\n")]
    [TestCase("  padded  ", "tracing_mark_write:   padded  \n")]
    [TestCase("a\0b", "tracing_mark_write: a")]
    public void TextIsInTheTrace(string text, string expected)
    {
        TracedKernel kernel = new();
        Assert.That(Mark(kernel, Encoding.UTF8.GetBytes(text)), Is.EqualTo(text.Length));
        Assert.That(kernel.Tracefs.ReadAllText("trace"), Does.EndWith($"           <...>-7       [000] .....            1: {expected}"));
    }

    [Test]
    public void ALongTextIsCutToARecord()
    {
        TracedKernel kernel = new();
        long taken = Mark(kernel, Encoding.ASCII.GetBytes(new string('x', 5000)));
        Assert.That(taken, Is.EqualTo(RingBufferPage.MaxRecordSize - 18));
        Assert.That(kernel.Tracefs.ReadAllText("trace"), Does.EndWith(": tracing_mark_write: " + new string('x', (int)taken) + "\n"));
    }

    [Test]
    public void OptionsShapeIt()
    {
        TracedKernel kernel = new();
        Mark(kernel, "one\n"u8);
        kernel.Tracefs.WriteAllText("trace_options", "fields");
        Assert.That(kernel.Tracefs.ReadAllText("trace"), Does.EndWith(": UNKNOWN TYPE 5\n"));
        kernel.Tracefs.WriteAllText("trace_options", "nofields");
        kernel.Tracefs.WriteAllText("trace_options", "printk-msg-only");
        Assert.That(kernel.Tracefs.ReadAllText("trace"), Does.EndWith("|\none\n"));
        kernel.Tracefs.WriteAllText("trace_options", "nomarkers");
        Assert.That(Mark(kernel, "two"u8), Is.EqualTo(-Errno.EINVAL));
        kernel.Tracefs.WriteAllText("trace_options", "markers");
        kernel.Tracer.IsRecording = false;
        Assert.That(Mark(kernel, "two"u8), Is.EqualTo(-Errno.EBADF));
    }

    [Test]
    public void ExportedTracesNameIt()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_getpid");
        kernel.Call(__NR_getpid, 7);
        Mark(kernel, "one\n"u8);
        using System.IO.MemoryStream output = new();
        Assert.That(TraceDat.Write(output, kernel.Tracer.Snapshot()), Is.Empty);
        Assert.That(Encoding.Latin1.GetString(output.ToArray()), Does.Contain("name: print\nID: 5\n").And.Contain(" T tracing_mark_write\n"));
    }

    private static long Mark(TracedKernel kernel, ReadOnlySpan<byte> text)
    {
        kernel.Tracefs.Open("trace_marker", TracefsOpen.Write, out TracefsFile? file);
        using TracefsFile marker = file!;
        return marker.Write(text, kernel.Cpu);
    }
}
