using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Strace;
using SyscallKit.Tests.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Export;

/// <summary>Entries that hold what their arguments point to, and so are longer than their fields, in every file format.</summary>
public sealed class UserDataExportTests
{
    private static readonly byte[][] s_records = Records();

    [Test]
    public void TraceDatHasTheFormatsOfTheRecords()
    {
        TraceSnapshot snapshot = UserDataTests.Snapshot(s_records);
        using MemoryStream stream = new();
        Assert.That(TraceDat.Write(stream, snapshot), Is.Empty);
        TraceDatFile file = new(stream.ToArray());
        string[] formats = [.. file.Formats.Select(static item => item.Format)];
        Assert.That(formats, Has.Length.EqualTo(2));
        Assert.That(formats, Has.Some.Contains("field:__data_loc char[] __filename_val;\toffset:48;\tsize:4;\tsigned:0;\n"));
        Assert.That(formats, Has.Some.Contains("field:__data_loc char[] __newname_val;\toffset:36;\tsize:4;\tsigned:0;\n"));
        Assert.That(file.Pages[0], Is.EqualTo(snapshot.Pages[0].ToArray()));
    }

    [Test]
    public void PerfDataHasTheWholeRecords()
    {
        using MemoryStream stream = new();
        Assert.That(PerfData.Write(stream, UserDataTests.Snapshot(s_records)), Is.Empty);
        foreach (byte[] record in s_records)
        {
            // The length of the raw data goes before it, padded so that both together are a multiple of 8.
            byte[] length = BitConverter.GetBytes(((record.Length + 4 + 7) & ~7) - 4);
            Assert.That(stream.ToArray().AsSpan().IndexOf([.. length, .. record]), Is.GreaterThan(0));
        }
    }

    [Test]
    public void OtherFilesShowTheCalls()
    {
        TraceSnapshot snapshot = UserDataTests.Snapshot(s_records);
        using StringWriter strace = new() { NewLine = "\n" };
        Assert.That(StraceText.Write(strace, snapshot), Is.Empty);
        Assert.That(strace.ToString(), Does.StartWith("openat(AT_FDCWD, \"/etc\", O_RDONLY) ").And.Contain("rename(\"/etc\", \"hostname\") "));

        using MemoryStream chrome = new();
        Assert.That(ChromeTrace.Write(chrome, snapshot), Is.Empty);
        Assert.That(Encoding.UTF8.GetString(chrome.ToArray()), Does.Contain("\"openat\"").And.Contain("\"rename\""));

        using MemoryStream ctf = new();
        Assert.That(CtfTrace.Write(name => name == "metadata" ? new MemoryStream() : new Kept(ctf), snapshot), Is.Empty);
        Assert.That(ctf.Length, Is.GreaterThan(0));
    }

    private static byte[][] Records()
    {
        SimulatedMemory memory = UserDataTests.Memory("/etc\0hostname\0");
        return
        [
            UserDataTests.Record("sys_enter_openat", new PtRegs { di = unchecked((ulong)-100), si = 0x10000 }, memory),
            UserDataTests.Record("sys_enter_rename", new PtRegs { di = 0x10000, si = 0x10005 }, memory),
        ];
    }

    // A stream that outlives its writer.
    private sealed class Kept(MemoryStream inner) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && CanRead)
                WriteTo(inner);
            base.Dispose(disposing);
        }
    }
}
