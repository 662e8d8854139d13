using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>The layout of an event's record, and the text by which tracefs describes it: <c>events/syscalls/NAME/format</c>.</summary>
/// <remarks>Sources: <c>syscall_enter_define_fields</c> and <c>__set_enter_print_fmt</c> (kernel/trace/trace_syscalls.c), <c>f_show</c> (kernel/trace/trace_events.c).</remarks>
public sealed class EventFormat
{
    /// <summary>The type of a field that tells where in the record lies what an argument points to, and how long it is.</summary>
    internal const string UserDataType = "__data_loc char[]";

    private EventFormat(TraceEventCall call, ImmutableArray<EventField> fields, string printFormat, RecordedArguments? userArguments = null)
    {
        Call = call;
        UserArguments = userArguments;
        Fields = fields;
        PrintFormat = printFormat;
        EventField last = fields[^1];
        RecordSize = userArguments is null ? (last.Offset + last.Size + 7) & ~7 : last.Offset + last.Size;
    }

    /// <summary>What every record begins with: Linux's <c>struct trace_entry</c>, 8 bytes.</summary>
    public static ImmutableArray<EventField> CommonFields { get; } =
    [
        new("unsigned short", "common_type", EventRecord.TypeOffset, 2, false),
        new("unsigned char", "common_flags", EventRecord.FlagsOffset, 1, false),
        new("unsigned char", "common_preempt_count", EventRecord.PreemptCountOffset, 1, false),
        new("int", "common_pid", EventRecord.PidOffset, 4, true),
    ];

    /// <summary>The event.</summary>
    public TraceEventCall Call { get; }

    /// <summary>The fields after the common ones, by offset.</summary>
    public ImmutableArray<EventField> Fields { get; }

    /// <summary>How readers print the record: a C format string and its arguments.</summary>
    public string PrintFormat { get; }

    /// <summary>
    /// The length of the record in bytes, a multiple of 8; where it holds what arguments point to, the length up to that, a multiple of 4.
    /// </summary>
    public int RecordSize { get; }

    /// <summary>The arguments whose memory the record holds; null if there are none.</summary>
    internal RecordedArguments? UserArguments { get; }

    /// <summary>The format of an event as Linux 6.18 records it.</summary>
    /// <param name="call">The event.</param>
    /// <returns>Its layout.</returns>
    /// <exception cref="ArgumentException">An event of one call that belongs to no <see cref="SyscallMetadata"/>.</exception>
    public static EventFormat Of(TraceEventCall call) => Of(call, TraceDialect.Linux6_18);

    /// <summary>The format of an event as a release records it.</summary>
    /// <param name="call">The event.</param>
    /// <param name="dialect">The release that records it.</param>
    /// <returns>Its layout.</returns>
    /// <exception cref="ArgumentException">An event of one call that belongs to no <see cref="SyscallMetadata"/>.</exception>
    public static EventFormat Of(TraceEventCall call, TraceDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(dialect);
        return call.Class switch
        {
            TraceEventClass.SyscallEnter => OfEnter(call, dialect),
            TraceEventClass.SyscallExit => new EventFormat(call, [Number, Result], "\"0x%lx\", REC->ret"),
            TraceEventClass.RawEnter => new EventFormat(
                call,
                [RawNumber, new EventField("unsigned long[6]", "args", EventRecord.ArgumentsOffset, 6 * sizeof(ulong), false)],
                "\"NR %ld (%lx, %lx, %lx, %lx, %lx, %lx)\", REC->id, REC->args[0], REC->args[1], REC->args[2], REC->args[3], REC->args[4], REC->args[5]"),
            TraceEventClass.RawExit => new EventFormat(call, [RawNumber, Result], "\"NR %ld = %ld\", REC->id, REC->ret"),
            _ => throw new ArgumentException($"{call} is of no known class.", nameof(call)),
        };
    }

    /// <summary>The whole <c>format</c> file.</summary>
    /// <param name="id">The id that the kernel at hand gave to the event.</param>
    /// <returns>The text, with a newline at its end.</returns>
    public string ToText(ushort id) => ToText(Call.Name, id, Fields, PrintFormat);

    /// <summary>The <c>format</c> file of any event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">Its id.</param>
    /// <param name="fields">The fields after the common ones, by offset.</param>
    /// <param name="printFormat">How readers print the record.</param>
    /// <returns>The text, with a newline at its end.</returns>
    internal static string ToText(string name, ushort id, ImmutableArray<EventField> fields, string printFormat)
    {
        StringBuilder text = new();
        text.Append("name: ").Append(name).Append("\nID: ").Append(CultureInfo.InvariantCulture, $"{id}").Append("\nformat:\n");
        AppendFields(text, CommonFields);
        text.Append('\n');
        AppendFields(text, fields);
        return text.Append("\nprint fmt: ").Append(printFormat).Append('\n').ToString();
    }

    private static EventField Number => new("int", "__syscall_nr", EventRecord.NumberOffset, 4, true);

    private static EventField RawNumber => new("long", "id", EventRecord.NumberOffset, 8, true);

    private static EventField Result => new("long", "ret", EventRecord.ResultOffset, 8, true);

    private static EventFormat OfEnter(TraceEventCall call, TraceDialect dialect)
    {
        if (call.Metadata is not { } metadata)
            throw new ArgumentException($"{call} belongs to no call.", nameof(call));

        // Whatever the declared type, the record holds the whole register: size 8, unsigned.
        ImmutableArray<EventField>.Builder fields = ImmutableArray.CreateBuilder<EventField>();
        fields.Add(Number);
        for (int i = 0; i < metadata.NbArgs; i++)
            fields.Add(new EventField(metadata.Types[i], metadata.Args[i], EventRecord.OffsetOfArgument(i), 8, false));

        RecordedArguments? user = dialect.HasUserData ? RecordedArguments.Of(metadata) : null;
        for (int i = 0, taken = 0; i < metadata.NbArgs; i++)
        {
            if (user is null || !user.Has(i))
                continue;
            int offset = SyscallEnterRecord.MetaOffsetOf(metadata.NbArgs, taken++);
            fields.Add(new EventField(UserDataType, UserDataName(metadata, i), offset, DataLocation.Size, false));
        }

        return new EventFormat(call, fields.ToImmutable(), PrintFormatOf(metadata, user), user);
    }

    private static string PrintFormatOf(SyscallMetadata metadata, RecordedArguments? user)
    {
        if (user is { Flags: { } flags })
            return flags.PrintFormat(metadata);
        StringBuilder format = new();
        StringBuilder values = new();
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            format.Append(i > 0 ? ", " : "").Append(metadata.Args[i]).Append(": 0x%08lx");
            values.Append(", ((unsigned long)(REC->").Append(metadata.Args[i]).Append("))");
            if (user is null || !user.Has(i))
                continue;
            format.Append(user.IsString ? " \\\"%s\\\"" : " (%s)");
            values.Append(user.IsString ? ", __get_str(" : ", __print_dynamic_array(").Append(UserDataName(metadata, i)).Append(user.IsString ? ")" : ", 1)");
        }

        return "\"" + format + "\"" + values;
    }

    private static string UserDataName(SyscallMetadata metadata, int argument) => "__" + metadata.Args[argument] + "_val";

    private static void AppendFields(StringBuilder text, ImmutableArray<EventField> fields)
    {
        foreach (EventField field in fields)
        {
            // f_show: the length of an array moves from the type behind the name, but not where the field only says where the array is.
            int bracket = field.Type == UserDataType ? -1 : field.Type.IndexOf('[', StringComparison.Ordinal);
            string type = bracket < 0 ? field.Type : field.Type[..bracket];
            string length = bracket < 0 ? "" : field.Type[bracket..];
            text.Append(
                CultureInfo.InvariantCulture,
                $"\tfield:{type} {field.Name}{length};\toffset:{field.Offset};\tsize:{field.Size};\tsigned:{(field.IsSigned ? 1 : 0)};\n");
        }
    }
}
