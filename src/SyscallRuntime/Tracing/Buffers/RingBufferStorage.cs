using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <summary>The memory of one page, and where the page stands in all that was written.</summary>
internal sealed class RingBufferStorage
{
    /// <summary>The page in Linux's format, but for its commit word (<see cref="RingBufferCommit"/>).</summary>
    public byte[] Data { get; } = GC.AllocateUninitializedArray<byte>(RingBufferPage.Size);

    /// <summary>What is known of its records besides (<see cref="RingBufferMarks"/>); null while nothing was ever known of one.</summary>
    public byte[]? Marks { get; private set; }

    /// <summary>How many records were written before the page's first.</summary>
    public long FirstEntry { get; private set; }

    /// <summary>How many bytes of events were written before the page's first.</summary>
    public long FirstByte { get; private set; }

    /// <summary>The page's time stamp.</summary>
    public ulong Time => BinaryPrimitives.ReadUInt64LittleEndian(Data);

    /// <summary>How far the page is written: what lies before that is there to be read.</summary>
    public RingBufferCommit Commit
    {
        get
        {
            ulong word = Volatile.Read(ref WordOf(Data));
            return new RingBufferCommit(BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }
    }

    /// <summary>Publishes what is written so far.</summary>
    /// <param name="page">The page's <see cref="Data"/>.</param>
    /// <param name="entries">The records.</param>
    /// <param name="bytes">The bytes behind the header.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Publish(byte[] page, int entries, int bytes)
    {
        ulong word = (ulong)(uint)entries << 32 | (uint)bytes;
        Volatile.Write(ref WordOf(page), BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
    }

    /// <summary>Makes an empty page of it; nobody else may have it.</summary>
    /// <param name="time">The page's time stamp.</param>
    /// <param name="firstEntry">The records written before.</param>
    /// <param name="firstByte">The bytes written before.</param>
    public void Begin(ulong time, long firstEntry, long firstByte)
    {
        FirstEntry = firstEntry;
        FirstByte = firstByte;
        BinaryPrimitives.WriteUInt64LittleEndian(Data, time);
        Marks?.AsSpan().Clear();
        Publish(Data, 0, 0);
    }

    /// <summary>Marks a record that is not published yet.</summary>
    /// <param name="offset">Where it lies in the page.</param>
    public void Mark(int offset) => RingBufferMarks.Mark(Marks ??= new byte[RingBufferMarks.Size], offset);

    /// <summary>Copies events out of the page, as a page.</summary>
    /// <param name="page">Where to: all of it is written, unused bytes as zeros.</param>
    /// <param name="time">The time that the first event's difference counts from.</param>
    /// <param name="from">Where the events begin, in bytes behind the header.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="marks">Where the marks go: all of it is written; empty if they are not wanted.</param>
    public void CopyTo(Span<byte> page, ulong time, int from, int to, Span<byte> marks = default)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(page, time);
        BinaryPrimitives.WriteUInt64LittleEndian(page[8..], (ulong)(to - from));
        Data.AsSpan(RingBufferPage.HeaderSize + from, to - from).CopyTo(page[RingBufferPage.HeaderSize..]);
        page[(RingBufferPage.HeaderSize + to - from)..RingBufferPage.Size].Clear();
        marks.Clear();
        if (!marks.IsEmpty && Marks is { } own)
            RingBufferMarks.CopyTo(own, marks, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong WordOf(byte[] page) =>
        ref Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(page), 8));
}
