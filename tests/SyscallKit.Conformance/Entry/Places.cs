using System;
using System.Globalization;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>Addresses as the recordings tell them: <c>insn+2</c>, <c>handler+0</c>.</summary>
/// <param name="Instruction">The instruction that enters the kernel.</param>
/// <param name="Handler">The handler of signals; 0 if there is none.</param>
/// <param name="Restorer">What the handler returns to.</param>
internal readonly record struct Places(ulong Instruction, ulong Handler = 0, ulong Restorer = 0)
{
    /// <summary>How many bytes from one on are told as places.</summary>
    private const ulong Length = 16;

    /// <summary>A value: hexadecimal, or a place.</summary>
    /// <exception cref="JsonException">It is neither.</exception>
    public ulong Parse(JsonField value)
    {
        string text = value.Text();
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0)
            return value.Hex();
        ulong begin = text[..plus] switch
        {
            "insn" => Instruction,
            "handler" => Handler,
            "restorer" => Restorer,
            _ => 0,
        };
        return begin != 0 && uint.TryParse(text.AsSpan(plus + 1), NumberStyles.None, CultureInfo.InvariantCulture, out uint offset) ? begin + offset
            : throw new JsonException(value.Name + " is \"" + text + "\", which is no place");
    }

    /// <summary>The text of a value.</summary>
    public string Text(ulong value) =>
        value - Instruction < Length ? At("insn", value - Instruction)
        : Handler != 0 && value - Handler < Length ? At("handler", value - Handler)
        : Restorer != 0 && value - Restorer < Length ? At("restorer", value - Restorer)
        : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");

    private static string At(string name, ulong offset) => string.Create(CultureInfo.InvariantCulture, $"{name}+{offset}");
}
