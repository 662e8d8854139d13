using System.Collections.Generic;
using System.Linq;
using CsCheck;
using LinuxKernel;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tests.Tracing.Events;

/// <summary>What the writer writes the reader reads, and both lie where the formats of all events say.</summary>
public sealed class EventRecordTests
{
    private static readonly TraceEventRegistry s_events = new(LinuxTable.SyscallTable);

    private static readonly Gen<PtRegs> s_registers = Gen.ULong.Array[6].Select(static values => new PtRegs
    {
        di = values[0], si = values[1], dx = values[2], r10 = values[3], r8 = values[4], r9 = values[5],
        bx = ~values[0], cx = ~values[1], bp = ~values[5],
    });

    [Test]
    public void WhatIsWrittenLiesWhereTheFormatSays() =>
        Gen.Select(Gen.Int[0, s_events.Events.Length - 1].Select(static i => s_events.Events[i]), s_registers, Gen.Int, Gen.Int, Gen.Byte, Gen.Byte, Gen.Bool).Sample(
            static (traceEvent, regs, nr, pid, flags, preemptCount, isCompat) =>
            {
                byte[] bytes = new byte[traceEvent.RecordSize];
                System.Array.Fill(bytes, (byte)0xcc);
                EventRecordWriter.WriteHeader(ref bytes[0], traceEvent.Id, new TraceStamp(0, (TraceEntryFlags)flags, preemptCount), pid);
                ulong[] expected = Write(traceEvent, ref bytes[0], bytes.Length, in regs, nr, isCompat);

                EventRecord record = new(bytes);
                ulong[] read = traceEvent.Call.Class switch
                {
                    TraceEventClass.SyscallEnter => [(ulong)(uint)record.Number, .. Arguments(bytes, expected.Length - 1)],
                    TraceEventClass.SyscallExit => [(ulong)(uint)record.Number, (ulong)record.Result],
                    TraceEventClass.RawEnter => [(ulong)record.RawNumber, .. Arguments(bytes, 6)],
                    _ => [(ulong)record.RawNumber, (ulong)record.Result],
                };
                return (record.Type, record.Flags, record.PreemptCount, record.Pid) == (traceEvent.Id, (TraceEntryFlags)flags, preemptCount, pid)
                    && read.SequenceEqual(expected)
                    && Fields(EventFormat.CommonFields, bytes).SequenceEqual([traceEvent.Id, flags, preemptCount, (uint)pid])
                    && Fields(traceEvent.Format.Fields, bytes).SequenceEqual(expected);
            },
            iter: 20_000);

    private static ulong[] Write(TraceEvent traceEvent, ref byte record, int size, in PtRegs regs, int nr, bool isCompat)
    {
        ulong[] registers = [regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9];
        switch (traceEvent.Call.Class)
        {
            case TraceEventClass.SyscallEnter:
                EventRecordWriter.WriteEnter(ref record, in regs, nr, size);
                return [(uint)nr, .. registers.Take(traceEvent.Call.Metadata!.NbArgs)];
            case TraceEventClass.SyscallExit:
                EventRecordWriter.WriteExit(ref record, (uint)nr, (long)regs.di);
                return [(uint)nr, regs.di];
            case TraceEventClass.RawEnter:
                EventRecordWriter.WriteRawEnter(ref record, in regs, nr, isCompat);
                return [(ulong)nr, .. isCompat ? [regs.bx, regs.cx, regs.dx, regs.si, regs.di, regs.bp] : registers];
            default:
                EventRecordWriter.WriteExit(ref record, (ulong)nr, (long)regs.di);
                return [(ulong)nr, regs.di];
        }
    }

    private static ulong[] Arguments(byte[] record, int count) => [.. Enumerable.Range(0, count).Select(i => new EventRecord(record).Argument(i))];

    // An array field is its elements.
    private static IEnumerable<ulong> Fields(IEnumerable<EventField> fields, byte[] record)
    {
        foreach (EventField field in fields)
        {
            int size = System.Math.Min(field.Size, sizeof(ulong));
            for (int offset = field.Offset; offset < field.Offset + field.Size; offset += size)
            {
                ulong value = 0;
                for (int i = size - 1; i >= 0; i--)
                    value = value << 8 | record[offset + i];
                yield return value;
            }
        }
    }
}
