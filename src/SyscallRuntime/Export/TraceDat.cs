using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Export;

/// <summary>
/// Writes trace.dat version 6, the file of <c>trace-cmd</c>: <c>trace-cmd report</c>, KernelShark and everything over libtraceevent read it.
/// </summary>
/// <remarks>
/// Nothing is lost: the pages stand in the file as they are in the ring buffer, with the formats of the events that occur in them. Source:
/// trace-cmd.dat.v6(5).
/// </remarks>
public static class TraceDat
{
    private const int OptionTraceClock = 4;

    /// <summary>Writes a trace.</summary>
    /// <param name="output">Where to; written from front to end, never sought, so a pipe will do.</param>
    /// <param name="snapshot">The trace.</param>
    /// <returns>
    /// What is wrong with the trace, by processor and offset in its pages. Of pages that make no sense what comes before is in the file; a
    /// record of an unknown event, or one that is too short, is in the file as it is.
    /// </returns>
    public static ImmutableArray<string> Write(Stream output, TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        TraceScan scan = TraceScan.Of(snapshot);
        BinaryOutput binary = new(output);
        TracingHeader.Write(binary, "6", scan, snapshot);
        binary.UInt32(snapshot.Pages.Length);

        // Readers take nanoseconds for granted; by any other clock they print plain numbers.
        string clock = snapshot.CountsNanoseconds ? "[local] global counter\n" : "local global [counter]\n";
        binary.Text("options  \0");
        binary.UInt16(OptionTraceClock);
        binary.UInt32(clock.Length);
        binary.Text(clock);
        binary.UInt16(0);

        // The clock once more behind the table of processors: where that option stands, readers look for it here too.
        binary.Text("flyrecord\0");
        long offset = NextPage(binary.Position + 16L * scan.Readable.Length + 8 + clock.Length);
        foreach (int readable in scan.Readable)
        {
            long size = PageCount(readable) * RingBufferPage.Size;
            binary.UInt64(size == 0 ? 0 : offset);
            binary.UInt64(size);
            offset += size;
        }

        binary.LongText(clock);
        binary.Zeros(NextPage(binary.Position) - binary.Position);
        for (int cpu = 0; cpu < scan.Readable.Length; cpu++)
            WritePages(binary, snapshot.Pages[cpu].Span[..scan.Readable[cpu]]);
        return scan.Errors;
    }

    private static long NextPage(long position) => (position + RingBufferPage.Size - 1) / RingBufferPage.Size * RingBufferPage.Size;

    // A page of which not even the whole header can be read is none.
    private static long PageCount(int readable) =>
        readable / RingBufferPage.Size + (readable % RingBufferPage.Size >= RingBufferPage.HeaderSize ? 1 : 0);

    private static void WritePages(BinaryOutput output, ReadOnlySpan<byte> pages)
    {
        int whole = pages.Length / RingBufferPage.Size * RingBufferPage.Size;
        output.Write(pages[..whole]);
        ReadOnlySpan<byte> rest = pages[whole..];
        if (rest.Length < RingBufferPage.HeaderSize)
            return;

        // A last page without its unused end, or one that makes sense up to here: it is filled up, and says no more than what stands in it.
        Span<byte> page = stackalloc byte[RingBufferPage.Size];
        page.Clear();
        rest.CopyTo(page);
        ulong commit = BinaryPrimitives.ReadUInt64LittleEndian(page[8..]);
        ulong used = Math.Min(commit & RingBufferPage.CommitMask, (ulong)(rest.Length - RingBufferPage.HeaderSize));
        if ((int)used + sizeof(long) > rest.Length - RingBufferPage.HeaderSize)
            commit &= ~RingBufferPage.MissedStored; // the number of lost events stood behind the data, and is cut off
        BinaryPrimitives.WriteUInt64LittleEndian(page[8..], commit & ~RingBufferPage.CommitMask | used);
        output.Write(page);
    }
}
