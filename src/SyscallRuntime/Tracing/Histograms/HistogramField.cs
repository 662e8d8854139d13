using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Histograms;

/// <summary>A key or a value of a histogram: how its number is made (<c>struct hist_field</c>, kernel/trace/trace_events_hist.c).</summary>
internal sealed class HistogramField
{
    /// <summary>The words of a key that is a name: <c>TASK_COMM_LEN</c> bytes.</summary>
    public const int CommWords = 2;

    /// <summary>The words of a key that is another string: <c>MAX_FILTER_STR_VAL</c> bytes.</summary>
    public const int StringWords = 32;

    private readonly FieldNumber _number;

    public HistogramField(HistogramSource source, EventField? field = null, HistogramModifier modifier = HistogramModifier.None, ulong number = 0)
    {
        Source = source;
        Field = field;
        Modifier = modifier;
        Number = number;
        if (source == HistogramSource.Record && field is { } place)
            _number = new FieldNumber(place, place.IsSigned);
    }

    public HistogramSource Source { get; }

    /// <summary>The event's field; for <c>cpu</c> and <c>comm</c> the generic one, of size 0; null for what has no field at all.</summary>
    public EventField? Field { get; }

    public HistogramModifier Modifier { get; }

    /// <summary>The width of the buckets, or the constant.</summary>
    public ulong Number { get; }

    /// <summary>How many 64-bit words it takes in a key.</summary>
    public int Words => Source switch
    {
        HistogramSource.Comm => CommWords,
        HistogramSource.String => StringWords,
        _ => 1,
    };

    /// <summary>Whether it is text and no number.</summary>
    public bool IsString => Source is HistogramSource.Comm or HistogramSource.String;

    /// <summary><c>hist_field_name</c>.</summary>
    public string Name => this switch
    {
        { Field: { } own } => own.Name,
        { Source: HistogramSource.HitCount, Modifier: HistogramModifier.Log2 or HistogramModifier.Buckets } => "",
        { Source: HistogramSource.HitCount } => "hitcount",
        { Source: HistogramSource.Timestamp } => "common_timestamp",
        { Source: HistogramSource.Cpu } => "common_cpu",
        { Source: HistogramSource.Comm } => "common_comm",
        _ => "",
    };

    /// <summary>How the <c>trigger</c> file writes it (<c>hist_field_print</c>): since 6.16 the name of a processor comes out twice, <c>common_cpucommon_cpu</c>.</summary>
    public string Text
    {
        get
        {
            string text = Source switch
            {
                HistogramSource.Comm => "common_comm",
                HistogramSource.Cpu => "common_cpu" + Name,
                HistogramSource.Constant => Number.ToString(CultureInfo.InvariantCulture),
                _ => Name,
            };
            return Modifier switch
            {
                HistogramModifier.Hex => text + ".hex",
                HistogramModifier.Execname => text + ".execname",
                HistogramModifier.Syscall => text + ".syscall",
                HistogramModifier.Log2 => text + ".log2",
                HistogramModifier.Buckets => text + ".buckets=" + ((long)Number).ToString(CultureInfo.InvariantCulture),
                HistogramModifier.Usecs => text + ".usecs",
                HistogramModifier.Percent => text + ".percent",
                HistogramModifier.Graph => text + ".graph",
                _ => text,
            };
        }
    }

    /// <summary>The number of one event. Not for a string.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cpu">The processor.</param>
    /// <param name="time">The time stamp in the unit that the histogram wants.</param>
    public ulong Read(ref byte record, Cpu cpu, ulong time)
    {
        ulong value;
        switch (Source)
        {
            case HistogramSource.Record:
                value = _number.Read(ref record);
                break;
            case HistogramSource.Timestamp:
                value = time;
                break;
            case HistogramSource.Cpu:
                value = (ulong)cpu.Index;
                break;
            case HistogramSource.Constant:
                return Number;
            default:
                // create_hist_field: a hit count stays 1 whatever stands behind it.
                return 1;
        }

        return Modifier switch
        {
            HistogramModifier.Log2 => Log2(value),
            HistogramModifier.Buckets => value / Number * Number,
            _ => value,
        };
    }

    /// <summary>Puts a task's name into a key.</summary>
    /// <param name="comm">The name as the kernel keeps it.</param>
    /// <param name="words">Two words.</param>
    public static void ReadComm(ReadOnlySpan<byte> comm, Span<ulong> words)
    {
        // strlen: what stands behind a NUL is not part of the name.
        Span<byte> name = stackalloc byte[TaskComm.Length];
        name.Clear();
        comm[..comm.IndexOf((byte)0)].CopyTo(name);
        words[0] = BinaryPrimitives.ReadUInt64LittleEndian(name);
        words[1] = BinaryPrimitives.ReadUInt64LittleEndian(name[sizeof(ulong)..]);
    }

    /// <summary>Puts what an argument points to into a key (<c>add_to_key</c>): at most 255 bytes, and zeroes.</summary>
    /// <param name="record">The record, of full length.</param>
    /// <param name="words">The words of the key.</param>
    public void ReadString(ref byte record, Span<ulong> words)
    {
        DataLocation data = DataLocation.Read(ref record, Field!.Value.Offset);
        words.Clear();
        int length = Math.Min(data.Length, words.Length * sizeof(ulong) - 1);
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref record, data.Offset), length).CopyTo(MemoryMarshal.AsBytes(words));
    }

    /// <summary>The string that a key holds, a character a byte.</summary>
    /// <param name="words">The words of the key.</param>
    public static string StringOf(ReadOnlySpan<ulong> words)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(words);
        return Encoding.Latin1.GetString(bytes[..bytes.IndexOf((byte)0)]);
    }

    /// <summary>The name that a key holds.</summary>
    /// <param name="words">Two words.</param>
    public static TaskComm CommOf(ReadOnlySpan<ulong> words)
    {
        Span<byte> name = stackalloc byte[CommWords * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(name, words[0]);
        BinaryPrimitives.WriteUInt64LittleEndian(name[sizeof(ulong)..], words[1]);
        return TaskComm.FromBytes(name);
    }

    /// <summary>Whether two triggers may count as one in this field (<c>hist_trigger_match</c>): the width of the buckets does not matter.</summary>
    public bool IsCompatible(HistogramField other)
    {
        if (Source != other.Source || Modifier != other.Modifier)
            return false;
        if (Field is not { } field || other.Field is not { } otherField)
            return Field is null && other.Field is null;
        return field.Name == otherField.Name && field.Type == otherField.Type && field.Size == otherField.Size && field.IsSigned == otherField.IsSigned;
    }

    /// <summary>Compares two keys where entries are sorted by this one (<c>create_tracing_map_fields</c>).</summary>
    /// <param name="a">The words of one.</param>
    /// <param name="b">The words of the other.</param>
    public int Compare(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (Source == HistogramSource.Comm)
        {
            // tracing_map_cmp_num knows no number of this size: common_comm, which has no field, does not sort.
            return Field is null ? 0 : CompareBytes(a, b);
        }

        if (Source == HistogramSource.String)
            return MemoryMarshal.AsBytes(a).SequenceCompareTo(MemoryMarshal.AsBytes(b));
        if (Source != HistogramSource.Record || Field is not { } field)
            return a[0].CompareTo(b[0]);

        // is_string_field holds for a pointer to a string too, so that the bytes of the pointer are compared as a string.
        if (field.Type is "char *" or "const char *")
            return CompareBytes(a[..1], b[..1]);
        int shift = 64 - 8 * field.Size;
        return field.IsSigned ? ((long)(a[0] << shift)).CompareTo((long)(b[0] << shift)) : (a[0] << shift).CompareTo(b[0] << shift);
    }

    // strcmp, as far as the key goes.
    private static int CompareBytes(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (int i = 0; i < a.Length * sizeof(ulong); i++)
        {
            byte left = (byte)(a[i / sizeof(ulong)] >> (i % sizeof(ulong) * 8));
            byte right = (byte)(b[i / sizeof(ulong)] >> (i % sizeof(ulong) * 8));
            if (left != right || left == 0)
                return left.CompareTo(right);
        }

        return 0;
    }

    // hist_field_log2, as the kernels of 2025 have it: fls64(value - 1), but 0 for 0.
    private static ulong Log2(ulong value) => value == 0 ? 0 : (ulong)(64 - BitOperations.LeadingZeroCount(value - 1));
}
