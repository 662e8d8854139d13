using System;
using System.Globalization;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>A field and its name.</summary>
internal readonly record struct JsonField(string Name, JsonElement Value)
{
    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("a string");

    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    /// <summary>An integer of at most 32 bits.</summary>
    public uint Small() => Value.ValueKind == JsonValueKind.Number && Value.TryGetUInt32(out uint number) ? number : throw Wrong("an unsigned integer");

    /// <summary>An integer of at most 64 bits with its sign.</summary>
    public long Integer() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out long number) ? number : throw Wrong("an integer");

    /// <summary>An integer of at most 64 bits, not negative.</summary>
    public ulong Unsigned() => Value.ValueKind == JsonValueKind.Number && Value.TryGetUInt64(out ulong number) ? number : throw Wrong("an unsigned integer");

    /// <summary>The items of an array.</summary>
    public JsonElement.ArrayEnumerator Items() => Value.ValueKind == JsonValueKind.Array ? Value.EnumerateArray() : throw Wrong("an array");

    /// <summary>A "0x..." string of at most 64 bits.</summary>
    public ulong Hex()
    {
        string text = Text();
        return text.StartsWith("0x", StringComparison.Ordinal)
            && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw Wrong("a hexadecimal number such as \"0x1f\"");
    }

    /// <summary>A "0x..." string of at most the given bits.</summary>
    public ulong Hex(int bits)
    {
        ulong number = Hex();
        return number >> bits == 0 ? number : throw Wrong("of at most " + bits.ToString(CultureInfo.InvariantCulture) + " bits");
    }

    public JsonField Field(string name)
    {
        JsonField inner = Value.Field(name);
        return inner with { Name = Name + "." + name };
    }

    private JsonException Wrong(string expected) => new("the field " + Name + " is not " + expected + ": " + Value.GetRawText());
}
