namespace SyscallKit.Tracing.Events;

/// <summary>A field of an event's record: Linux's <c>struct ftrace_event_field</c>, as a <c>format</c> file shows it.</summary>
/// <param name="Type">The type as C spells it; an array carries its length at the end: <c>unsigned long[6]</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Offset">Where it begins, in bytes from the start of the record.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="IsSigned">Whether filters and readers take it as signed.</param>
public readonly record struct EventField(string Type, string Name, int Offset, int Size, bool IsSigned);
