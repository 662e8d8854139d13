using System;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Declaring;

namespace SyscallKit.Conformance;

/// <summary>A result of a recorded call: a value, or what is known of one that differs from run to run, such as <c>&lt;pid&gt;</c>.</summary>
/// <param name="Value">The value; of an unknown one a number that no other result has.</param>
/// <param name="Name">What is known of it; null for a value.</param>
internal readonly record struct RestartResult(long Value, string? Name)
{
    private const long Unknown = 0x5eed_0000;

    /// <summary>The error; 0 if it is none.</summary>
    public int Error => Errno.TryFromResult(Value, out Errno error) ? error.Number : 0;

    /// <summary>Reads a number, the name of an error, or a text in angle brackets.</summary>
    public static RestartResult Parse(JsonField field)
    {
        if (field.Value.ValueKind == JsonValueKind.Null)
            return default;
        if (field.Value.ValueKind == JsonValueKind.Number)
            return new RestartResult(field.Integer(), null);
        string text = field.Text();
        return text.StartsWith('<') ? new RestartResult(Unknown, text)
            : text.StartsWith("0x", StringComparison.Ordinal) ? new RestartResult(Narrow(field.Hex()), null)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? new RestartResult(number, null)
            : Errno.TryParse(text.TrimStart('-'), out Errno error) ? new RestartResult(-error, null)
            : throw new JsonException($"{field.Name} is \"{text}\", which is no result");
    }

    /// <summary>The text of a register that may hold it.</summary>
    public string Text(ulong register) => Name is not null && register == (ulong)Value ? Name : string.Create(CultureInfo.InvariantCulture, $"0x{register:x}");

    // A 32-bit process sees the low half of an error.
    private static long Narrow(ulong value) => value is > int.MaxValue and <= uint.MaxValue && Errno.TryFromResult((int)value, out _) ? (int)value : (long)value;
}
