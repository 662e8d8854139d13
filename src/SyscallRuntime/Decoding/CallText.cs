using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Declaring;

namespace SyscallKit.Decoding;

/// <summary>Writes what a call means as strace does.</summary>
public static class CallText
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    /// <summary>A call: <c>openat(AT_FDCWD, "/etc/hostname", O_RDONLY) = 3</c>.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The text; <c>?</c> in place of a result that there is not.</returns>
    public static string Of(DecodedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return $"{call.Name}({string.Join(", ", call.Arguments.Select(static argument => Of(argument.Value)))}) = {Of(call.Result)}";
    }

    /// <summary>A result: what stands behind <c>= </c>.</summary>
    /// <param name="result">The result; null for a call that has not returned.</param>
    /// <returns>The text.</returns>
    public static string Of(DecodedResult? result) => result switch
    {
        null => "?",
        { Error: { } error } => Restart(error)
            ?? (error.Name[0] == 'E' ? $"-1 {error.Name} ({error.Message})" : string.Create(s_invariant, $"-1 (errno {error.Number})")),
        { Meaning: DecodedFlags { Names.Length: > 0 } flags } => $"{Hexadecimal(flags.Value)} (flags {Of(flags)})",
        { Meaning: DecodedName { Name: { } name } value } => $"{Hexadecimal(value.Value)} ({name})",
        { Meaning: { } meaning } => Of(meaning),
        _ => result.Value.ToString(s_invariant),
    };

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, in printable ASCII.</returns>
    public static string Of(DecodedValue value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    // Results that the way back to user mode turns into a new call or EINTR (include/linux/errno.h).
    private static string? Restart(Errno errno) => errno.Number switch
    {
        512 => "? ERESTARTSYS (To be restarted if SA_RESTART is set)",
        513 => "? ERESTARTNOINTR (To be restarted)",
        514 => "? ERESTARTNOHAND (To be restarted if no handler)",
        516 => "? ERESTART_RESTARTBLOCK (Interrupted by signal)",
        _ => null,
    };

    private static void Append(StringBuilder text, DecodedValue value)
    {
        switch (value)
        {
            case DecodedNumber number:
                text.Append(Number(number));
                break;
            case DecodedName name:
                text.Append(name.Name ?? Nameless(name.Value, name.Prefix));
                break;
            case DecodedFlags flags:
                AppendFlags(text, flags);
                break;
            case DecodedBytes bytes:
                AppendQuoted(text, bytes.Bytes.AsSpan());
                text.Append(bytes.IsCut ? "..." : "");
                break;
            case DecodedList list:
                AppendRow(text, '[', list.Items, static (text, item) => Append(text, item), list.IsCut, ']');
                break;
            case DecodedMembers members:
                text.Append(members.IsInverted ? "~[" : "[").AppendJoin(' ', members.Members).Append(members.IsCut ? " ...]" : "]");
                break;
            case DecodedStruct structure:
                AppendRow(text, '{', structure.Fields, static (text, field) => Append(text.Append(field.Name).Append('='), field.Value), structure.IsCut, '}');
                break;
            case DecodedChange change:
                Append(text, change.Before);
                text.Append(" => ");
                Append(text, change.After);
                break;
            case DecodedAddress address:
                text.Append(s_invariant, $"0x{address.Address:x}");
                break;
            case DecodedNull:
                text.Append("NULL");
                break;
        }
    }

    private static void AppendRow<T>(StringBuilder text, char open, ImmutableArray<T> items, Action<StringBuilder, T> append, bool isCut, char close)
    {
        text.Append(open);
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            append(text, items[i]);
        }

        text.Append(isCut ? items.IsEmpty ? "..." : ", ..." : "").Append(close);
    }

    private static void AppendFlags(StringBuilder text, DecodedFlags flags)
    {
        text.AppendJoin('|', flags.Names);
        if (flags.Names.IsEmpty)
            text.Append(Nameless(flags.Rest, flags.Prefix));
        else if (flags.Rest != 0)
            text.Append('|').Append(Number(new DecodedNumber(flags.Rest, flags.RestForm)));
    }

    private static string Nameless(ulong value, string prefix) =>
        value == 0 || prefix.Length == 0 ? Hexadecimal(value) : $"{Hexadecimal(value)} /* {prefix}??? */";

    private static string Number(DecodedNumber number) => number.Form switch
    {
        NumberForm.Signed => ((long)number.Value).ToString(s_invariant),
        NumberForm.Unsigned => number.Value.ToString(s_invariant),
        NumberForm.Octal => Octal(number.Value),
        NumberForm.Device => Device(number.Value),
        NumberForm.Port => string.Create(s_invariant, $"htons({number.Value >> 8 & 0xff | (number.Value & 0xff) << 8})"),
        NumberForm.Ipv4 => string.Create(
            s_invariant, $"inet_addr(\"{number.Value & 0xff}.{number.Value >> 8 & 0xff}.{number.Value >> 16 & 0xff}.{number.Value >> 24 & 0xff}\")"),
        _ => Hexadecimal(number.Value),
    };

    private static string Hexadecimal(ulong value) => value == 0 ? "0" : string.Create(s_invariant, $"0x{value:x}");

    // "%#03o"
    private static string Octal(ulong value)
    {
        string digits = Convert.ToString((long)value, 8);
        return digits == "0" ? "000" : "0" + digits.PadLeft(2, '0');
    }

    // new_decode_dev and huge encoding (include/linux/kdev_t.h).
    private static string Device(ulong value)
    {
        ulong major = value >> 8 & 0xfff | value >> 32 & 0xffff_f000;
        ulong minor = value & 0xff | value >> 12 & 0xffff_ff00;
        return $"makedev({Hexadecimal(major)}, {Hexadecimal(minor)})";
    }

    private static void AppendQuoted(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        text.Append('"');
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            switch (b)
            {
                case (byte)'"' or (byte)'\\':
                    text.Append('\\').Append((char)b);
                    break;
                case >= 0x20 and < 0x7f:
                    text.Append((char)b);
                    break;
                case >= 9 and <= 13:
                    text.Append('\\').Append("tnvfr"[b - 9]);
                    break;
                default:
                    // As short as it can be: a digit behind it must not be taken for one of its own.
                    bool isBeforeDigit = i + 1 < bytes.Length && bytes[i + 1] is >= (byte)'0' and <= (byte)'7';
                    text.Append('\\').Append(Convert.ToString(b, 8).PadLeft(isBeforeDigit ? 3 : 1, '0'));
                    break;
            }
        }

        text.Append('"');
    }
}
