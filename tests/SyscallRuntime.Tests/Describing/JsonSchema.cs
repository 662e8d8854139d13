using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SyscallKit.Tests.Describing;

/// <summary>The part of JSON Schema (draft 2020-12) that the schemas of docs use. A keyword that it does not know is an error, so that nothing is passed over.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] s_annotations = ["$schema", "$defs", "title", "description"];

    /// <summary>What is wrong with a document, each with its place; empty if it is valid.</summary>
    public List<string> Validate(JsonElement document)
    {
        List<string> errors = [];
        Validate(root, document, "$", errors);
        return errors;
    }

    private void Validate(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            JsonElement rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$ref":
                    Validate(root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, at, errors);
                    break;
                case "type":
                    Expect(IsOf(value, rule.GetString()!), $"is no {rule}");
                    break;
                case "const":
                    Expect(JsonElement.DeepEquals(value, rule), $"is not {rule}");
                    break;
                case "enum":
                    Expect(rule.EnumerateArray().Any(one => JsonElement.DeepEquals(value, one)), $"is {value}, which is not among {rule}");
                    break;
                case "pattern":
                    Expect(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!), $"is {value}, not as {rule}");
                    break;
                case "minimum":
                    Expect(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), $"is {value}, below {rule}");
                    break;
                case "maximum":
                    Expect(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(), $"is {value}, above {rule}");
                    break;
                case "required":
                    foreach (JsonElement name in rule.EnumerateArray())
                        Expect(value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _), $"has no {name}");
                    break;
                case "properties":
                    foreach (JsonProperty property in Properties(value).Where(property => rule.TryGetProperty(property.Name, out _)))
                        Validate(rule.GetProperty(property.Name), property.Value, at + "." + property.Name, errors);
                    break;
                case "additionalProperties":
                    foreach (JsonProperty property in Properties(value).Where(property => !schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(property.Name, out _)))
                    {
                        if (rule.ValueKind == JsonValueKind.False)
                            errors.Add($"{at} has an unknown {property.Name}");
                        else
                            Validate(rule, property.Value, at + "." + property.Name, errors);
                    }

                    break;
                case "items":
                    foreach ((int index, JsonElement item) in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Index() : [])
                        Validate(rule, item, $"{at}[{index}]", errors);
                    break;
                default:
                    if (!s_annotations.Contains(keyword.Name))
                        throw new NotSupportedException($"The keyword {keyword.Name} of JSON Schema is not known here.");
                    break;
            }
        }

        void Expect(bool holds, string problem)
        {
            if (!holds)
                errors.Add(at + " " + problem);
        }
    }

    private static JsonElement.ObjectEnumerator Properties(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The type {type} of JSON Schema is not known here."),
    };
}
