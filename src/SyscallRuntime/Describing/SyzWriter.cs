using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SyscallKit.Describing;

/// <summary>Writes a description as its two files.</summary>
internal static class SyzWriter
{
    public static SyzlangText Write(SyzModel model)
    {
        ImmutableArray<SyzResource> resources = SyzResources.UsableOf(model);
        StringBuilder text = new();
        foreach (SyzResource resource in resources)
            text.Append(CultureInfo.InvariantCulture, $"resource {resource.Name}[int{resource.Bits}]: {string.Join(", ", resource.Values.Select(static value => SyzType.Number(value)))}\n");
        foreach (SyzCall call in model.Calls)
            WriteCall(text, call, resources);
        foreach ((string name, IReadOnlyList<string> values) in model.Flags)
            text.Append(CultureInfo.InvariantCulture, $"\n{name} = {string.Join(", ", values)}\n");
        foreach (SyzStruct structure in model.Structs)
            WriteStruct(text, structure, resources);

        StringBuilder constants = new("arches = amd64\n");
        foreach ((string name, ulong value) in model.Constants)
            constants.Append(CultureInfo.InvariantCulture, $"{name} = {value}\n");
        return new SyzlangText(text.ToString(), constants.ToString());
    }

    private static void WriteCall(StringBuilder text, SyzCall call, ImmutableArray<SyzResource> resources)
    {
        if (!call.Name.Contains('$'))
            text.Append('\n'); // a call and its operations stand together
        text.Append(call.Name).Append('(');
        text.AppendJoin(", ", call.Arguments.Select(argument => argument.Name + " " + SyzResources.Replace(argument.Type, resources, isArgument: true))).Append(')');
        if (call.Result is { } result && resources.Any(resource => resource.Name == result.Name))
            text.Append(' ').Append(result);
        text.Append('\n');
    }

    private static void WriteStruct(StringBuilder text, SyzStruct structure, ImmutableArray<SyzResource> resources)
    {
        text.Append('\n').Append(structure.Name).Append(structure.IsUnion ? " [\n" : " {\n");
        foreach (SyzField field in structure.Fields)
            text.Append('\t').Append(field.Name).Append('\t').Append(SyzResources.Replace(field.Type, resources, isArgument: false)).Append('\n');
        text.Append(structure.IsUnion ? "]\n" : "} [packed]\n");
    }
}
