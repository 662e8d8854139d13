using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>Syscall User Dispatch as a recorded process had set it.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Start">Where the range begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Selector"><c>byte</c>, <c>none</c> or <c>unmapped</c>.</param>
/// <param name="Value">What the byte says.</param>
internal sealed record PtraceDispatch(ulong Mode, ulong Start, ulong Length, string Selector, byte Value)
{
    /// <summary>Reads the field <c>sud</c>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PtraceDispatch Parse(JsonField sud, Places places)
    {
        string selector = sud.Field("selector").Text();
        return selector is "byte" or "none" or "unmapped"
            ? new PtraceDispatch(
                sud.Field("mode").Small(), places.Parse(sud.Field("start")), sud.Field("len").Hex(), selector, selector == "byte" ? (byte)sud.Field("value").Small() : (byte)0)
            : throw new JsonException(sud.Name + ".selector is \"" + selector + "\", which is none of byte, none, unmapped");
    }
}
