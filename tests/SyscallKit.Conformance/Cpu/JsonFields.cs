using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>Fields of a record: each is there and of its kind, or the message names it.</summary>
internal static class JsonFields
{
    extension(JsonElement json)
    {
        public JsonField Field(string name)
        {
            if (json.ValueKind != JsonValueKind.Object)
                throw new JsonException("an object with the field " + name + " was expected");
            if (!json.TryGetProperty(name, out JsonElement value))
                throw new JsonException("the field " + name + " is missing");
            return new JsonField(name, value);
        }

        public Vendor Vendor() => json.Field("vendor").Text() switch
        {
            "intel" => Processor.Vendor.Intel,
            "amd" => Processor.Vendor.Amd,
            string other => throw new JsonException("vendor is \"" + other + "\": it is intel or amd"),
        };
    }
}
