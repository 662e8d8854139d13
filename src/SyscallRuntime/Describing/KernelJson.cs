using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>Writes tables, calls, sets and structures as JSON. What is as usual is left out; values of 64 bits are hexadecimal texts, since JSON's numbers are doubles.</summary>
internal sealed class KernelJson(Utf8JsonWriter json, SyscallTable table)
{
    private readonly NamedThings<SyscallMetadata> _calls = new(static call => call.Name);
    private readonly NamedThings<ValueSet> _sets = new(static set => set.Name);
    private readonly NamedThings<StructMeaning> _structs = new(static structure => structure.Name);

    public void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("tables");
        WriteRows("x86_64", table.X64);
        WriteRows("i386", table.Ia32);
        json.WriteEndObject();
        WriteAll("calls", _calls, WriteCall);
        // Sets and structures may be met while structures are written.
        WriteAll("structs", _structs, WriteStruct);
        WriteAll("sets", _sets, WriteSet);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private void WriteAll<T>(string name, NamedThings<T> things, Action<T> write)
        where T : notnull
    {
        json.WriteStartObject(name);
        for (int i = 0; i < things.All.Count; i++)
        {
            json.WriteStartObject(things.All[i].Name);
            write(things.All[i].Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteRows(string name, ImmutableArray<SyscallTableEntry> rows)
    {
        json.WriteStartArray(name);
        foreach (SyscallTableEntry row in rows)
        {
            json.WriteStartObject();
            json.WriteNumber("number", row.Number);
            json.WriteString("name", row.Name);
            json.WriteString("entryPoint", row.EntryPoint);
            if (row.Metadata is { } metadata)
                json.WriteString("call", _calls[metadata]);
            if (row.NoReturn)
                json.WriteBoolean("noReturn", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteCall(SyscallMetadata call)
    {
        CallMeaning meaning = call.Meaning;
        json.WriteStartArray("arguments");
        for (int i = 0; i < call.NbArgs; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", call.Args[i]);
            json.WriteString("type", call.Types[i]);
            WriteMeaning(meaning.Arguments[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteResult(meaning.Result);
        if (meaning.Operations is { } operations)
            WriteOperations(operations);
        if (meaning.Errors.IsEmpty)
            return;
        json.WriteStartArray("errors");
        foreach (string error in meaning.Errors)
            json.WriteStringValue(error);
        json.WriteEndArray();
    }

    private void WriteResult(ArgumentMeaning result)
    {
        json.WriteStartObject("result");
        WriteMeaning(result);
        json.WriteEndObject();
    }

    private void WriteOperations(CallOperations operations)
    {
        json.WriteStartObject("operations");
        json.WriteNumber("argument", operations.Argument);
        if (operations.Second >= 0)
            json.WriteNumber("second", operations.Second);
        if (operations.Mask != ulong.MaxValue)
            WriteHex("mask", operations.Mask);
        if (operations.Shift != 0)
            json.WriteNumber("shift", operations.Shift);
        if (operations.AreBits)
            json.WriteBoolean("areBits", true);
        json.WriteStartArray("list");
        foreach (OperationMeaning operation in operations.Operations)
        {
            json.WriteStartObject();
            json.WriteStartArray("choices");
            foreach (SetMember choice in operation.Choices)
                WriteMember(choice);
            json.WriteEndArray();
            json.WriteStartArray("arguments");
            foreach (OperationArgument argument in operation.Arguments)
            {
                json.WriteStartObject();
                json.WriteNumber("index", argument.Index);
                WriteMeaning(argument.Meaning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteResult(operation.Result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteMeaning(ArgumentMeaning meaning)
    {
        json.WriteString("kind", Word(meaning.Kind));
        if (meaning.Direction != Direction.None)
            json.WriteString("direction", Word(meaning.Direction));
        if (meaning.Length.Source != LengthSource.None)
            WriteLength(meaning.Length);
        if (meaning.Filled.Source != LengthSource.None)
            WriteFilled(meaning.Filled);
        if (meaning.Set is { } set)
            json.WriteString("set", _sets[set]);
        if (meaning.Struct is { } structure)
            json.WriteString("struct", _structs[structure]);
        if (meaning.Target.Length > 0)
            json.WriteString("target", meaning.Target);
        if (meaning.TargetSize > 0)
            json.WriteNumber("targetSize", meaning.TargetSize);
        if (meaning.Data != Direction.None)
            json.WriteString("data", Word(meaning.Data));
        if (meaning.Null != NullMeaning.None)
            json.WriteString("null", Word(meaning.Null));
        if (meaning.Selector >= 0)
            json.WriteNumber("selector", meaning.Selector);
        if (meaning.MaxLength > 0)
            json.WriteNumber("maxLength", meaning.MaxLength);
    }

    private void WriteLength(ArgumentLength length)
    {
        json.WriteStartObject("length");
        json.WriteString("source", Word(length.Source));
        if (length.Source is LengthSource.Argument or LengthSource.PointedBy)
            json.WriteNumber("argument", length.Value);
        if (length.Source is LengthSource.Fixed or LengthSource.MustBe)
            json.WriteNumber("value", length.Value);
        if (length.Field is not null)
            json.WriteString("field", length.Field);
        if (length.Unit != LengthUnit.ByType)
            json.WriteString("unit", Word(length.Unit));
        json.WriteEndObject();
    }

    private void WriteFilled(FilledLength filled)
    {
        json.WriteStartObject("filled");
        json.WriteString("source", Word(filled.Source));
        if (filled.Source != LengthSource.Result)
            json.WriteNumber("argument", filled.Argument);
        json.WriteEndObject();
    }

    private void WriteStruct(StructMeaning structure)
    {
        json.WriteNumber("size", structure.Size);
        json.WriteStartArray("fields");
        foreach (FieldMeaning field in structure.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteNumber("offset", field.Offset);
            json.WriteNumber("size", field.Size);
            json.WriteString("type", field.CType);
            if (field.Bits > 0)
            {
                json.WriteNumber("firstBit", field.FirstBit);
                json.WriteNumber("bits", field.Bits);
            }

            WriteMeaning(field.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (structure.Compat is { } compat)
            json.WriteString("i386", _structs[compat]);
    }

    private void WriteSet(ValueSet set)
    {
        json.WriteString("style", Word(set.Style));
        json.WriteStartArray("members");
        foreach (SetMember member in set.Members)
            WriteMember(member);
        json.WriteEndArray();
    }

    private void WriteMember(SetMember member)
    {
        json.WriteStartObject();
        json.WriteString("name", member.Name);
        WriteHex("value", member.Value);
        if (member.Mask != 0)
            WriteHex("mask", member.Mask);
        if (member.Set is { } set)
            json.WriteString("set", _sets[set]);
        json.WriteEndObject();
    }

    private void WriteHex(string name, ulong value) => json.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"0x{value:x}"));
}
