using System.Text.Json;

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
    }
}
