using System.Collections.Generic;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>What arguments mean, as expressions that make it.</summary>
internal static class MeaningEmitter
{
    private const string CallMeaning = Names.Metadata + "CallMeaning";

    /// <summary>The method that makes the meaning of a call, when somebody asks for it.</summary>
    public static void WriteMethod(SourceWriter writer, SyscallSpec syscall, MeaningSpec meaning)
    {
        writer.Summary("What the arguments and the result of " + Prototype.Of(syscall) + " mean.").MarkCode();
        writer.Line("private static " + CallMeaning + " meaning__" + syscall.Stub.Name + "() => new(").Indent();
        WriteList(writer, meaning.Arguments, static (writer, argument) => Write(writer, argument, ","), ",");
        bool hasMore = meaning.Operations is not null || meaning.Errors.Count != 0;
        Write(writer, meaning.Result, hasMore ? ")" : ");");
        writer.Outdent();
        if (!hasMore)
            return;
        writer.OpenWith("{");
        if (meaning.Operations is { } operations)
            WriteOperations(writer, operations);
        if (meaning.Errors.Count != 0)
            writer.Line("Errors = [" + string.Join(", ", meaning.Errors.Select(Names.Literal)) + "],");
        writer.Close("};");
    }

    /// <summary>Writes one meaning.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="meaning">The meaning.</param>
    /// <param name="end">What follows on its last line.</param>
    /// <param name="begin">What stands before it on its first line.</param>
    public static void Write(SourceWriter writer, ArgumentMeaningSpec meaning, string end, string begin = "")
    {
        string[] properties = [.. Properties(meaning)];
        if (meaning == ArgumentMeaningSpec.Unknown)
            writer.Line(begin + Names.Metadata + "ArgumentMeaning.Unknown" + end);
        else if (properties.Length == 0)
            writer.Line(begin + New(meaning) + end);
        else if (properties.Length == 1)
            writer.Line(begin + New(meaning) + " { " + properties[0] + " }" + end);
        else
        {
            writer.Open(begin + New(meaning));
            foreach (string property in properties)
                writer.Line(property + ",");
            writer.Close("}" + end);
        }
    }

    // Targets of a type that is not said: arguments of a constructor, elements of a list.
    private static string New(ArgumentMeaningSpec meaning) => "new(" + Names.Declaring + "ArgumentKind." + meaning.Kind + ")";

    private static IEnumerable<string> Properties(ArgumentMeaningSpec meaning)
    {
        if (meaning.Direction != "None")
            yield return "Direction = " + Names.Declaring + "Direction." + meaning.Direction;
        if (meaning.Length is { } length)
            yield return "Length = " + Length(length);
        if (meaning.Filled is { } filled)
            yield return "Filled = new(" + Names.Metadata + "LengthSource." + filled.Source + (filled.Source == "PointedBy" ? ", " + Names.Number(filled.Value) : "") + ")";
        if (meaning.Set is { } set)
            yield return "Set = " + set.Reference;
        if (meaning.Struct is { } structure)
            yield return "Struct = " + structure.Reference;
        if (meaning.Target.Length != 0)
            yield return "Target = " + Names.Literal(meaning.Target);
        if (meaning.TargetSize != 0)
            yield return "TargetSize = " + Names.Number(meaning.TargetSize);
        if (meaning.Data != "None")
            yield return "Data = " + Names.Declaring + "Direction." + meaning.Data;
        if (meaning.Null != "None")
            yield return "Null = " + Names.Metadata + "NullMeaning." + meaning.Null;
        if (meaning.Selector >= 0)
            yield return "Selector = " + Names.Number(meaning.Selector);
        if (meaning.MaxLength != 0)
            yield return "MaxLength = " + Names.Number(meaning.MaxLength);
        if (meaning.IsByAddress)
            yield return "IsByAddress = true";
        if (meaning.Recorded != "ByKind")
            yield return "Recorded = " + Names.Declaring + "RecordedAs." + meaning.Recorded;
        if (meaning.RecordedNames is { } names)
            yield return "RecordedNames = " + names.Reference;
    }

    private static string Length(LengthSpec length)
    {
        string field = length.Field is null ? "" : ", " + Names.Literal(length.Field);
        return "new(" + Names.Metadata + "LengthSource." + length.Source + ", " + Names.Number(length.Value) + ", " + Names.Declaring + "LengthUnit." + length.Unit + field + ")";
    }

    private static void WriteOperations(SourceWriter writer, OperationsSpec operations)
    {
        writer.Line("Operations = new(").Indent();
        writer.Line(Names.Number(operations.Argument) + ",");
        bool isPlain = operations is { Second: < 0, Mask: 0, Shift: 0, AreBits: false };
        WriteList(writer, operations.Operations, WriteOperation, isPlain ? ")," : ")");
        writer.Outdent();
        if (isPlain)
            return;
        writer.OpenWith("{");
        if (operations.Second >= 0)
            writer.Line("Second = " + Names.Number(operations.Second) + ",");
        if (operations.Mask != 0)
            writer.Line("Mask = " + Names.Hex(operations.Mask) + ",");
        if (operations.Shift != 0)
            writer.Line("Shift = " + Names.Number(operations.Shift) + ",");
        if (operations.AreBits)
            writer.Line("AreBits = true,");
        writer.Close("},");
    }

    private static void WriteOperation(SourceWriter writer, OperationSpec operation)
    {
        writer.Line("new(").Indent();
        writer.Line("[" + string.Join(", ", operation.Choices.Select(static choice => "new(" + Names.Literal(choice.Name) + ", " + Names.Hex(choice.Value) + ")")) + "],");
        WriteList(writer, operation.Arguments, static (writer, argument) => Write(writer, argument.Meaning, "),", "new(" + Names.Number(argument.Index) + ", "), ",");
        Write(writer, operation.Result, "),");
        writer.Outdent();
    }

    private static void WriteList<T>(SourceWriter writer, EquatableArray<T> items, System.Action<SourceWriter, T> write, string end)
        where T : System.IEquatable<T>
    {
        if (items.Count == 0)
        {
            writer.Line("[]" + end);
            return;
        }

        writer.OpenWith("[");
        foreach (T item in items)
            write(writer, item);
        writer.Close("]" + end);
    }
}
