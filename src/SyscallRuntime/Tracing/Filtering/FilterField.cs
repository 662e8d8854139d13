using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Filtering;

/// <summary>A field as filters see it.</summary>
/// <param name="Field">Its place in the record; offset and size are 0 for what the record does not hold.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct FilterField(EventField Field, FilterFieldKind Kind)
{
    // trace_define_generic_fields (kernel/trace/trace_events.c).
    private static readonly ImmutableArray<FilterField> s_generic =
    [
        Generic("int", "CPU", FilterFieldKind.Cpu),
        Generic("int", "cpu", FilterFieldKind.Cpu),
        Generic("int", "common_cpu", FilterFieldKind.Cpu),
        Generic("char *", "COMM", FilterFieldKind.Comm),
        Generic("char *", "comm", FilterFieldKind.Comm),
        Generic("char *", "stacktrace", FilterFieldKind.Stacktrace),
        Generic("char *", "STACKTRACE", FilterFieldKind.Stacktrace),
    ];

    public bool IsString => Kind is FilterFieldKind.PointerString or FilterFieldKind.DynamicString or FilterFieldKind.Comm;

    /// <summary>Finds a field: the event's own first, then the generic, then the common ones (<c>trace_find_event_field</c>).</summary>
    public static bool TryFind(EventFormat format, ReadOnlySpan<byte> name, [NotNullWhen(true)] out FilterField found)
    {
        string wanted = Encoding.UTF8.GetString(name);
        if (TryFind(format.Fields, wanted, out found))
            return true;
        foreach (FilterField field in s_generic)
        {
            if (field.Field.Name == wanted)
            {
                found = field;
                return true;
            }
        }

        return TryFind(EventFormat.CommonFields, wanted, out found);
    }

    private static bool TryFind(ImmutableArray<EventField> fields, string name, out FilterField found)
    {
        foreach (EventField field in fields)
        {
            if (field.Name == name)
            {
                found = new FilterField(field, KindOf(field.Type));
                return true;
            }
        }

        found = default;
        return false;
    }

    // filter_assign_type: of pointers these two spellings and no other.
    private static FilterFieldKind KindOf(string type) => type switch
    {
        "char *" or "const char *" => FilterFieldKind.PointerString,
        EventFormat.UserDataType => FilterFieldKind.DynamicString,
        _ => FilterFieldKind.Other,
    };

    private static FilterField Generic(string type, string name, FilterFieldKind kind) => new(new EventField(type, name, 0, 0, type == "int"), kind);
}
