using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using LinuxKernel;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Tracing.Events;

/// <summary>What the writer writes the reader reads, and both lie where the formats of all events say, as printed.</summary>
public sealed partial class EventRecordTests
{
    private const ulong Mapped = 0x10000;

    private static readonly TraceEventRegistry s_events = new(LinuxTable.SyscallTable);
    private static readonly TraceEventRegistry s_eventsWithData = new(LinuxTable.SyscallTable, TraceDialect.Linux6_19);

    private static readonly ImmutableDictionary<TraceEvent, ImmutableArray<EventField>> s_printed =
        s_events.Events.Concat(s_eventsWithData.Events).ToImmutableDictionary(static item => item, static item => Printed(item.FormatText));

    private static readonly Gen<PtRegs> s_registers = Gen.ULong.Array[6].Select(static values => new PtRegs
    {
        di = values[0], si = values[1], dx = values[2], r10 = values[3], r8 = values[4], r9 = values[5],
        bx = ~values[0], cx = ~values[1], bp = ~values[5],
    });

    // Every sample tries every event.
    [Test]
    public void WhatIsWrittenLiesWhereTheFormatsOfAllEventsSay() =>
        Gen.Select(s_registers, Gen.Int, Gen.Int, Gen.Byte, Gen.Byte, Gen.Bool).Sample(
            static (regs, nr, pid, flags, preemptCount, isCompat) =>
            {
                foreach (TraceEvent traceEvent in s_events.Events)
                {
                    byte[] bytes = Garbage(traceEvent.RecordSize);
                    EventRecordWriter.WriteHeader(ref bytes[0], traceEvent.Id, new TraceStamp(0, (TraceEntryFlags)flags, preemptCount), pid);
                    ulong[] expected = Write(traceEvent, ref bytes[0], bytes.Length, in regs, nr, isCompat);

                    EventRecord record = new(bytes);
                    Assert.That(
                        new ulong[] { record.Type, (ulong)record.Flags, record.PreemptCount, (uint)record.Pid },
                        Is.EqualTo(new ulong[] { traceEvent.Id, flags, preemptCount, (uint)pid }),
                        traceEvent.ToString());
                    Assert.That(Read(traceEvent, bytes), Is.EqualTo(expected), traceEvent.ToString());
                    Assert.That(
                        Values(s_printed[traceEvent], bytes),
                        Is.EqualTo((ulong[])[traceEvent.Id, flags, preemptCount, (uint)pid, .. expected]),
                        traceEvent.ToString());
                }
            },
            iter: 100);

    [Test]
    public void FiltersAndHistogramsReadEveryFieldWhereTheFormatSays() =>
        Gen.Byte.Array[EventRecord.RawEnterSize].Sample(
            static bytes =>
            {
                foreach (EventField field in s_printed.Values.SelectMany(static fields => fields).Where(static field => field.Size is 1 or 2 or 4 or 8 && field.Offset < EventRecord.RawEnterSize).Distinct())
                {
                    ulong unsigned = Values([field], bytes).Single();
                    int spare = 64 - 8 * field.Size;
                    Assert.That(new FieldNumber(field, false).Read(ref bytes[0]), Is.EqualTo(unsigned), field.ToString());
                    Assert.That((long)new FieldNumber(field, true).Read(ref bytes[0]), Is.EqualTo((long)(unsigned << spare) >> spare), field.ToString());
                }
            },
            iter: 20);

    [Test]
    public void OnlyFlagsAndPreemptionComeFromTheClock() =>
        Assert.That(
            s_printed.Values.SelectMany(static fields => fields).Where(EventRecord.IsOfStamp).Select(static field => field.Name).Distinct(),
            Is.EquivalentTo(["common_flags", "common_preempt_count"]));

    // What an argument points to lies where its word says, and the word where the format says.
    [Test]
    public void MemoryOfArgumentsLiesWhereTheFormatsSay() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int).Sample(
            static (length, nr) =>
            {
                SimulatedMemory memory = new();
                memory.Map(Mapped, 4096, PageProtection.Read | PageProtection.Write);
                byte[] data = [.. Enumerable.Range(0, length).Select(static i => (byte)('a' + i % 26)), 0];
                Assert.That(memory.CopyToUser(new(Mapped), data), Is.Zero);
                PtRegs regs = new() { di = Mapped, si = Mapped, dx = Mapped, r10 = Mapped, r8 = Mapped, r9 = Mapped };
                foreach (TraceEvent traceEvent in s_eventsWithData.Events.Where(static item => item.Format.UserArguments is { SizeArgument: < 0 }))
                {
                    byte[] bytes = Garbage(SyscallEnterRecord.MaxSize);
                    bytes = bytes[..SyscallEnterRecord.Write(bytes, traceEvent, in regs, nr, memory)];
                    int taken = 0;
                    foreach (EventField field in s_printed[traceEvent].Where(static field => field.Size == 4 && field.Type == EventFormat.UserDataType))
                    {
                        ulong word = Values([field], bytes).Single();
                        byte[] found = bytes[(int)(word & 0xffff)..((int)(word & 0xffff) + (int)(word >> 16))];
                        Assert.That(found, Is.EqualTo(data), traceEvent.ToString());
                        Assert.That(SyscallEnterRecord.DataOf(bytes, traceEvent.Call.Metadata!.NbArgs, taken++).ToArray(), Is.EqualTo(data), traceEvent.ToString());
                    }

                    Assert.That(taken, Is.EqualTo(traceEvent.Format.UserArguments!.Count), traceEvent.ToString());
                }
            },
            iter: 20);

    [Test]
    public void StacksLieWhereTheirFormatSays() =>
        Gen.ULong.Array[0, StackRecord.MaxDepth].Sample(
            static callers =>
            {
                byte[] bytes = Garbage(StackRecord.SizeOf(callers.Length));
                EventRecordWriter.WriteHeader(ref bytes[0], StackRecord.Id, default, 7);
                StackRecord.Write(ref bytes[0], callers);
                ImmutableArray<EventField> fields = Printed(StackRecord.FormatText);
                EventField count = fields.Single(static field => field.Name == "size");
                EventField caller = fields.Single(static field => field.Name == "caller[8]") with { Size = 8 * callers.Length };
                StringBuilder text = new();
                StackRecord.Append(text, bytes, null, false);
                return Values([count], bytes).Single() == (ulong)callers.Length
                    && Values([caller], bytes).SequenceEqual(callers)
                    && bytes.Length == caller.Offset + caller.Size
                    && text.ToString() == "<stack trace>\n" + string.Concat(callers.Select(static address => $" => 0x{address:x}\n"));
            },
            iter: 200);

    [Test]
    public void TextsLieWhereTheirFormatSays() =>
        Gen.Select(Gen.ULong, Gen.Char['a', 'z'].Array[1, 60], Gen.Bool).Sample(
            static (address, letters, hasNewline) =>
            {
                string written = new string(letters) + (hasNewline ? "\n" : "");
                byte[] bytes = Garbage(PrintRecord.SizeOf(Encoding.ASCII.GetBytes(written)));
                EventRecordWriter.WriteHeader(ref bytes[0], PrintRecord.Id, default, 7);
                PrintRecord.Write(bytes, address, Encoding.ASCII.GetBytes(written));
                ImmutableArray<EventField> fields = Printed(PrintRecord.FormatText);
                string shown = Encoding.ASCII.GetString(bytes[fields.Single(static field => field.Name == "buf[]").Offset..]);
                StringBuilder text = new();
                PrintRecord.Append(text, bytes, null, false);
                return Values([fields.Single(static field => field.Name == "ip")], bytes).Single() == address
                    && shown.TrimEnd('\0') == new string(letters) + "\n" && shown[^1] == '\0'
                    && text.ToString() == $"0x{address:x}: {new string(letters)}\n";
            },
            iter: 200);

    private static byte[] Garbage(int size)
    {
        byte[] bytes = new byte[size];
        bytes.AsSpan().Fill(0xcc);
        return bytes;
    }

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

    private static ulong[] Read(TraceEvent traceEvent, byte[] bytes)
    {
        EventRecord record = new(bytes);
        return traceEvent.Call.Class switch
        {
            TraceEventClass.SyscallEnter => [(uint)record.Number, .. Arguments(bytes, traceEvent.Call.Metadata!.NbArgs)],
            TraceEventClass.SyscallExit => [(uint)record.Number, (ulong)record.Result],
            TraceEventClass.RawEnter => [(ulong)record.RawNumber, .. Arguments(bytes, 6)],
            _ => [(ulong)record.RawNumber, (ulong)record.Result],
        };
    }

    private static ulong[] Arguments(byte[] record, int count) => [.. Enumerable.Range(0, count).Select(i => new EventRecord(record).Argument(i))];

    // As a reader of the file takes it: an array carries its length behind its name.
    private static ImmutableArray<EventField> Printed(string format) =>
    [
        .. FieldLine().Matches(format).Select(static match => new EventField(
            match.Groups["type"].Value,
            match.Groups["name"].Value,
            int.Parse(match.Groups["offset"].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture),
            match.Groups["signed"].Value == "1")),
    ];

    // An array field is its elements.
    private static IEnumerable<ulong> Values(IEnumerable<EventField> fields, byte[] record)
    {
        foreach (EventField field in fields)
        {
            int size = Math.Min(field.Size, sizeof(ulong));
            for (int offset = field.Offset; offset < field.Offset + field.Size; offset += size)
            {
                ulong value = 0;
                for (int i = size - 1; i >= 0; i--)
                    value = value << 8 | record[offset + i];
                yield return value;
            }
        }
    }

    [GeneratedRegex(@"^\tfield:(?<type>.*) (?<name>\S+);\toffset:(?<offset>\d+);\tsize:(?<size>\d+);\tsigned:(?<signed>[01]);$", RegexOptions.Multiline)]
    private static partial Regex FieldLine();
}
