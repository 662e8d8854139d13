using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>An audit as JSON.</summary>
internal static class AuditJson
{
    public static string Of(SeccompAudit audit, SyscallTable? table)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("rows");
            foreach (AuditGroup group in AuditGroup.AllOf(audit))
                Write(writer, group, table);
            writer.WriteEndArray();
            writer.WriteStartArray("findings");
            foreach (SeccompFinding finding in audit.Findings)
                Write(writer, finding);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, AuditGroup group, SyscallTable? table)
    {
        writer.WriteStartObject();
        writer.WriteString("abi", group.Section.Name);
        writer.WriteNumber("first", group.First);
        writer.WriteNumber("last", group.Last);
        writer.WriteStartArray("names");
        foreach (string name in group.NamesOf(table))
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteString("permission", group.Row.Permission.ToString());
        writer.WriteBoolean("complete", group.Row.IsComplete);
        writer.WriteBoolean("bitmap", group.Row.IsAlwaysAllowed);
        writer.WriteNumber("min_instructions", group.MinInstructions);
        writer.WriteNumber("max_instructions", group.MaxInstructions);
        writer.WriteStartArray("outcomes");
        foreach (SeccompOutcome outcome in group.Row.Outcomes)
            Write(writer, outcome);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SeccompOutcome outcome)
    {
        writer.WriteStartObject();
        writer.WriteString("action", OutcomeText.NameOf(outcome.Action));
        if (outcome.Data is { } data)
            writer.WriteNumber("data", data);
        else
            writer.WriteString("data", outcome.DataText);
        writer.WriteString("if", outcome.Condition);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SeccompFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", finding.Kind.ToString());
        writer.WriteString("abi", AuditSection.NameOf(finding.Abi));
        writer.WriteStartArray("numbers");
        foreach (int number in finding.Numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
        writer.WriteString("message", finding.Message);
        writer.WriteEndObject();
    }
}
