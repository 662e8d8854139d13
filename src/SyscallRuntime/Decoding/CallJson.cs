using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace SyscallKit.Decoding;

/// <summary>Writes what a call means as JSON, one object a call.</summary>
/// <remarks>
/// <para><c>{"name": ..., "arguments": [{"name": ..., "type": ..., "value": ..., "decoded": ...}, ...], "result": {"value": ..., "error": ..., "decoded": ...}}</c>,
/// in this order; <c>value</c> of an argument is its register in hexadecimal, <c>result</c> is null for a call that has not returned, and
/// <c>error</c> is there for an error, <c>decoded</c> for a result that is none.</para>
/// <para>What is decoded is a number (a string of decimal digits beyond 2^53, where readers lose some), null for a null pointer, or an object that begins
/// with what it is: <c>name</c> with <c>value</c> (the name is null where there is none); <c>flags</c>, the names, with <c>rest</c> and <c>value</c>; <c>text</c>
/// of valid UTF-8, else <c>bytes</c> in hexadecimal; <c>list</c>; <c>members</c> or <c>absent</c> of a set of bits; <c>struct</c> with
/// <c>fields</c> by name; <c>before</c> with <c>after</c>; <c>address</c>, or <c>unreadable</c>. What is cut has
/// <c>"cut": true</c> at its end.</para>
/// </remarks>
public static class CallJson
{
    // Readers keep numbers as doubles.
    private const long MaxExact = 1L << 53;

    /// <summary>Writes a call.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="call">The call.</param>
    public static void Write(Utf8JsonWriter json, DecodedCall call)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(call);
        json.WriteStartObject();
        json.WriteString("name", call.Name);
        WriteArguments(json, "arguments", call.Arguments);
        json.WritePropertyName("result");
        WriteResult(json, call.Result);
        json.WriteEndObject();
    }

    private static void WriteArguments(Utf8JsonWriter json, string property, ImmutableArray<DecodedArgument> arguments)
    {
        json.WriteStartArray(property);
        foreach (DecodedArgument argument in arguments)
        {
            json.WriteStartObject();
            json.WriteString("name", argument.Name);
            json.WriteString("type", argument.Type);
            json.WriteString("value", Hexadecimal(argument.Register));
            json.WritePropertyName("decoded");
            Write(json, argument.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, DecodedResult? result)
    {
        if (result is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("value");
        WriteSigned(json, result.Value);
        if (result.Error is { } error)
            json.WriteString("error", error.Name);
        if (result.Meaning is { } meaning)
        {
            json.WritePropertyName("decoded");
            Write(json, meaning);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter json, DecodedValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(value);
        switch (value)
        {
            case DecodedNumber { Form: NumberForm.Signed } number:
                WriteSigned(json, (long)number.Value);
                break;
            case DecodedNumber number:
                WriteUnsigned(json, number.Value);
                break;
            case DecodedNull:
                json.WriteNullValue();
                break;
            default:
                json.WriteStartObject();
                WriteMembers(json, value);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, DecodedValue value)
    {
        switch (value)
        {
            case DecodedName name:
                json.WriteString("name", name.Name);
                WriteNumber(json, "value", name.Value);
                break;
            case DecodedFlags flags:
                WriteStrings(json, "flags", flags.Names);
                WriteNumber(json, "rest", flags.Rest);
                WriteNumber(json, "value", flags.Value);
                break;
            case DecodedBytes bytes:
                WriteBytes(json, bytes);
                WriteCut(json, bytes.IsCut);
                break;
            case DecodedList list:
                json.WriteStartArray("list");
                foreach (DecodedValue item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                WriteCut(json, list.IsCut);
                break;
            case DecodedMembers members:
                WriteStrings(json, members.IsInverted ? "absent" : "members", members.Members);
                WriteCut(json, members.IsCut);
                break;
            case DecodedStruct structure:
                WriteStruct(json, structure);
                break;
            case DecodedChange change:
                json.WritePropertyName("before");
                Write(json, change.Before);
                json.WritePropertyName("after");
                Write(json, change.After);
                break;
            case DecodedAddress address:
                json.WriteString(address.IsUnreadable ? "unreadable" : "address", Hexadecimal(address.Address));
                break;
        }
    }

    private static void WriteStruct(Utf8JsonWriter json, DecodedStruct structure)
    {
        json.WriteString("struct", structure.Name);
        json.WriteStartObject("fields");
        foreach (DecodedField field in structure.Fields)
        {
            json.WritePropertyName(field.Name);
            Write(json, field.Value);
        }

        json.WriteEndObject();
        WriteCut(json, structure.IsCut);
    }

    // Where a string is cut, a character of more than a byte may be cut too: such a string is bytes.
    private static void WriteBytes(Utf8JsonWriter json, DecodedBytes bytes)
    {
        if (Utf8.IsValid(bytes.Bytes.AsSpan()))
            json.WriteString("text", bytes.Bytes.AsSpan());
        else
            json.WriteString("bytes", Convert.ToHexStringLower(bytes.Bytes.AsSpan()));
    }

    private static void WriteStrings(Utf8JsonWriter json, string property, ImmutableArray<string> strings)
    {
        json.WriteStartArray(property);
        foreach (string item in strings)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void WriteCut(Utf8JsonWriter json, bool isCut)
    {
        if (isCut)
            json.WriteBoolean("cut", true);
    }

    private static void WriteNumber(Utf8JsonWriter json, string property, ulong value)
    {
        json.WritePropertyName(property);
        WriteUnsigned(json, value);
    }

    private static void WriteUnsigned(Utf8JsonWriter json, ulong value)
    {
        if (value <= MaxExact)
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteSigned(Utf8JsonWriter json, long value)
    {
        if (value is >= -MaxExact and <= MaxExact)
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static string Hexadecimal(ulong value) => string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");
}
