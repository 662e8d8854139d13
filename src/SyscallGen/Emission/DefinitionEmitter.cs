using Microsoft.CodeAnalysis.Text;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>The file of a set or a structure that meanings name.</summary>
internal static class DefinitionEmitter
{
    public static SourceText Write(DefinitionSpec definition) => Shell.Write(definition.Place.Namespace, writer =>
    {
        (string what, string type) = definition is SetSpec ? ("set", "ValueSet") : ("structure", "StructMeaning");
        writer.Line("// The " + what + " that '" + definition.Type + "' is.").MarkHidden();
        writer.Open("internal static class " + definition.Place.Class);
        writer.Summary("The " + what + " <c>" + definition.Name + "</c>, made when it is first asked for.").MarkData();
        writer.Line("public static readonly " + Names.Metadata + type + " Value = new(").Indent();
        writer.Line(Names.Literal(definition.Name) + ",");
        if (definition is SetSpec set)
            WriteSet(writer, set);
        else
            WriteStruct(writer, (StructSpec)definition);
        writer.Close();
    });

    private static void WriteSet(SourceWriter writer, SetSpec set)
    {
        writer.Line(Names.Metadata + "SetStyle." + set.Style + ",");
        if (set.Members.Count == 0)
        {
            writer.Line("[]);").Outdent();
            return;
        }

        writer.OpenWith("[");
        foreach (SetMemberSpec member in set.Members)
        {
            string mask = member.Mask != 0 ? ", " + Names.Hex(member.Mask) : "";
            string stands = member.Set is null ? "" : ", Set: " + member.Set.Reference;
            writer.Line("new(" + Names.Literal(member.Name) + ", " + Names.Hex(member.Value) + mask + stands + "),");
        }

        writer.Close("]);").Outdent();
    }

    private static void WriteStruct(SourceWriter writer, StructSpec structure)
    {
        string end = structure.Compat is null ? ");" : ")";
        writer.Line(Names.Number(structure.Size) + ",");
        if (structure.Fields.Count == 0)
            writer.Line("[]" + end);
        else
        {
            writer.OpenWith("[");
            foreach (FieldSpec field in structure.Fields)
                WriteField(writer, field);
            writer.Close("]" + end);
        }

        writer.Outdent();
        if (structure.Compat is not null)
            writer.OpenWith("{").Line("Compat = " + structure.Compat.Reference + ",").Close("};");
    }

    private static void WriteField(SourceWriter writer, FieldSpec field)
    {
        string bits = field.Bits == 0 ? "" : ", " + Names.Number(field.FirstBit) + ", " + Names.Number(field.Bits);
        string begin = "new(" + Names.Literal(field.Name) + ", " + Names.Number(field.Offset) + ", " + Names.Number(field.Size) + ", " + Names.Literal(field.CType) + ", ";
        MeaningEmitter.Write(writer, field.Meaning, bits + "),", begin);
    }
}
