using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>
/// SYSCALL_METADATA: types, names, the two events and the record that ties them together (include/linux/syscalls.h). Linux's
/// <c>sname</c> begins with an underscore, hence <c>types__openat</c>.
/// </summary>
internal static class MetadataEmitter
{
    public static void Write(SourceWriter writer, SyscallSpec syscall)
    {
        string name = syscall.Stub.Name;
        string call = Names.Metadata + "TraceEventCall";
        string eventClass = Names.Metadata + "TraceEventClass.";

        string prototype = Prototype.Of(syscall);

        writer.Summary("The types of the arguments of " + prototype + ".").MarkData().MarkHidden();
        writer.Line("public static readonly " + Names.StringArray + " types__" + name + " = [" + List(syscall, static parameter => parameter.CType) + "];");
        writer.Line();
        writer.Summary("The names of the arguments of " + prototype + ".").MarkData().MarkHidden();
        writer.Line("public static readonly " + Names.StringArray + " args__" + name + " = [" + List(syscall, static parameter => parameter.Name) + "];");
        writer.Line();
        writer.Summary("The event before " + prototype + ".").MarkData().MarkHidden();
        writer.Line("public static readonly " + call + " event_enter__" + name + " = new(" + eventClass + "SyscallEnter, \"sys_enter_" + name + "\");");
        writer.Line();
        writer.Summary("The event after " + prototype + ".").MarkData().MarkHidden();
        writer.Line("public static readonly " + call + " event_exit__" + name + " = new(" + eventClass + "SyscallExit, \"sys_exit_" + name + "\");");
        writer.Line();
        writer.Summary("What is known of " + prototype + " without running it.").MarkData().MarkHidden();
        writer.Line("public static readonly " + Names.Metadata + "SyscallMetadata __syscall_meta__" + name + " = new(");
        writer.Continue("\"sys_" + name + "\", " + Text(syscall.Stub.Number) + ", types__" + name + ", args__" + name + ", event_enter__" + name + ", event_exit__" + name + (syscall.Meaning is null ? "" : ", meaning__" + name) + ");");
        if (syscall.Meaning is not { } meaning)
            return;
        writer.Line();
        MeaningEmitter.WriteMethod(writer, syscall, meaning);
    }

    private static string List(SyscallSpec syscall, System.Func<ParameterSpec, string> text) =>
        string.Join(", ", syscall.Parameters.Select(parameter => "\"" + text(parameter) + "\""));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
