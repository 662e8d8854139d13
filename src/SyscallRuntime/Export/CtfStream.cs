using System;
using System.Buffers.Binary;
using System.IO;
using SyscallKit.Decoding;
using SyscallKit.Kernel;

namespace SyscallKit.Export;

/// <summary>Writes the stream of one processor in packets, as <see cref="CtfMetadata"/> describes it. Nothing is aligned to more than a byte.</summary>
internal sealed class CtfStream(Stream output, int cpu) : IDisposable
{
    private const uint Magic = 0xc1fc1fc1;
    private const int PacketHeaderSize = 8 + 5 * 8 + 4;
    private const int PacketSize = 1 << 16;

    private readonly MemoryStream _packet = new(PacketSize + 256);
    private ulong _begin;
    private ulong _last;
    private long _lost;

    /// <summary>Adds an event.</summary>
    /// <param name="item">Its kind.</param>
    /// <param name="half">What it tells.</param>
    /// <param name="comm">The name of its task.</param>
    /// <param name="lost">How many events the processor has lost so far.</param>
    public void Write(CtfEvent item, CallHalf half, TaskComm comm, long lost)
    {
        // The count of lost events stands in the packet's head: what follows a loss is in the next one.
        if (lost != _lost || _packet.Length > PacketSize)
            Flush();
        _lost = lost;
        _last = Math.Max(_last, half.Time);
        if (_packet.Length == 0)
            _begin = _last;

        BinaryOutput output = new(_packet);
        output.UInt32(item.Id);
        output.UInt64(_last);
        output.UInt32(half.Pid);
        output.Write(comm);

        if (!half.IsEnter)
        {
            output.UInt64(half.Result);
            return;
        }

        // Where the arguments are not known, the number stands before them.
        int before = item.Fields.Length - half.Args.Length;
        if (before == 1)
            output.UInt32(half.Number);
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        for (int i = 0; i < half.Args.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(value, half.Args[i]);
            output.Write(value[..(item.Fields[before + i].Bits / 8)]);
        }
    }

    /// <summary>Ends the packet.</summary>
    public void Flush()
    {
        if (_packet.Length == 0)
            return;
        BinaryOutput packet = new(output);
        long bits = 8 * (PacketHeaderSize + _packet.Length);
        packet.UInt32(Magic);
        packet.UInt32(0);
        packet.UInt64(_begin);
        packet.UInt64(_last);
        packet.UInt64(bits);
        packet.UInt64(bits);
        packet.UInt64(_lost);
        packet.UInt32(cpu);
        packet.Write(_packet.GetBuffer().AsSpan(0, (int)_packet.Length));
        _packet.SetLength(0);
    }

    public void Dispose()
    {
        _packet.Dispose();
        output.Dispose();
    }
}
