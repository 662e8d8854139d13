using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>The files of a table, each after the kernel's that it mirrors.</summary>
internal static class TableEmitter
{
    private const string Interface = " : " + Names.Kernel + "ISyscallTable";

    /// <summary><c>x64_sys_call</c>.</summary>
    public static SourceText WriteX64(TableModel table) =>
        Shell.Write(table.Spec.Container, "arch/x86/entry/syscall_64.c", Interface, isUnsafe: false, writer =>
            WriteDispatcher(writer, table, table.X64, "x64"));

    /// <summary><c>ia32_sys_call</c>.</summary>
    public static SourceText WriteIa32(TableModel table) =>
        Shell.Write(table.Spec.Container, "arch/x86/entry/syscall_32.c", interfaces: "", isUnsafe: false, writer =>
            WriteDispatcher(writer, table, table.Ia32, "ia32"));

    /// <summary>The numbers as constants: <c>__NR_read</c>, and <c>__NR_ia32_read</c> for the i386 table.</summary>
    public static SourceText WriteNumbers(TableModel table) =>
        Shell.Write(table.Spec.Container, "asm/unistd_64.h, asm/unistd_32_ia32.h", interfaces: "", isUnsafe: false, writer =>
        {
            WriteConstants(writer, table.X64Constants, "64-bit");
            writer.Line();
            WriteConstants(writer, table.Ia32Constants, "32-bit");
        });

    /// <summary>The sections that the linker collects in the kernel, and the table as data.</summary>
    public static SourceText WriteSections(TableModel table) =>
        Shell.Write(table.Spec.Container, "include/asm-generic/vmlinux.lds.h", interfaces: "", isUnsafe: false, writer =>
        {
            List<TableRow> native = table.Calls.Where(static call => call.Stub!.Kind == SyscallKind.Native && call.Stub.Number >= 0).ToList();
            writer.Summary("What is known of the calls of this table, in the order of their numbers: the section __syscalls_metadata.");
            WriteList(writer, "SyscallMetadata", "__syscalls_metadata", native.Select(call => Member(table, call, "__syscall_meta__") + ","));
            writer.Line();
            writer.Summary("The events of the calls of this table: the section _ftrace_events.");
            WriteList(writer, "TraceEventCall", "_ftrace_events", native.Select(call => Member(table, call, "event_enter__") + ", " + Member(table, call, "event_exit__") + ","));
            writer.Line();
            writer.Summary("The stubs that may be made to fail without running: the section _error_injection_whitelist.");
            WriteList(writer, "ErrorInjectionEntry", "_error_injection_whitelist", table.Calls.Where(static call => call.Stub!.ErrorInjection).SelectMany(Whitelist));
            writer.Line();
            writer.Summary("This table as data.").MarkCode();
            writer.Line("public static " + Names.Metadata + "SyscallTable SyscallTable { get; } = new(");
            WriteRows(writer, table, "x64", table.X64);
            WriteRows(writer, table, "ia32", table.Ia32);
            writer.Continue("_error_injection_whitelist);");
            writer.Line();
            writer.MarkCode();
            writer.Line(Names.Metadata + "SyscallTable " + Names.Kernel + "ISyscallTable.Table => SyscallTable;");
        });

    private static void WriteDispatcher(SourceWriter writer, TableModel table, EquatableArray<TableRow> rows, string abi)
    {
        string parameters = "(" + Names.Context + " context, in " + Names.PtRegs + " regs";
        writer.Line("/// <inheritdoc/>").MarkCode();
        writer.Open("public long " + abi + "_sys_call" + parameters + ", int nr)");
        writer.Open("switch (nr)");
        foreach (TableRow row in rows.Where(static row => row.Stub is not null))
            writer.Line("case " + Text(row.Number) + ": return " + Stub(table, row, abi) + "(" + Arguments(row) + ");");
        writer.Line("default: return __" + abi + "_sys_ni_syscall(context, in regs);");
        writer.Close().Close();
        writer.Line();
        writer.MarkCode();
        writer.Line("private long __" + abi + "_sys_ni_syscall" + parameters + ")");
        ResultEmitter.WriteNi(writer, table.Spec.NiHook, "sys_ni_syscall", "context");
    }

    private static string Stub(TableModel table, TableRow row, string abi) =>
        Owner(table, row) + "__" + abi + (row.Stub!.Kind == SyscallKind.Compat ? "_compat_sys_" : "_sys_") + row.Stub.Name;

    private static string Arguments(TableRow row) => (row.Stub!.IsStatic ? "" : row.Include!.Self + ", ") + "context, in regs";

    private static void WriteConstants(SourceWriter writer, EquatableArray<NumberConstant> constants, string callers)
    {
        foreach (NumberConstant constant in constants)
        {
            string call = constant.Row.Stub is null ? "a call that is not there" : Prototype.Of(constant.Row.Stub);
            writer.Summary("The number for " + callers + " callers of " + call + ".").MarkData();
            writer.Line("public const int " + constant.Name + " = " + Text(constant.Row.Number) + ";");
        }
    }

    private static void WriteList(SourceWriter writer, string type, string name, IEnumerable<string> items)
    {
        writer.MarkData();
        writer.Line("public static readonly global::System.Collections.Immutable.ImmutableArray<" + Names.Metadata + type + "> " + name + " =");
        writer.OpenWith("[");
        foreach (string item in items)
            writer.Line(item);
        writer.Close("];");
    }

    private static IEnumerable<string> Whitelist(TableRow call)
    {
        foreach (string stub in call.Stub!.Kind == SyscallKind.Compat ? (string[])["__ia32_compat_sys_"] : ["__x64_sys_", "__ia32_sys_"])
            yield return "new(\"" + stub + call.Stub.Name + "\", " + Names.Metadata + "ErrorInjectionType.Errno),";
    }

    private static void WriteRows(SourceWriter writer, TableModel table, string name, EquatableArray<TableRow> rows)
    {
        writer.Continue(name + ":");
        writer.Continue("[");
        foreach (TableRow row in rows)
            writer.Continue("    new(" + Text(row.Number) + ", \"" + row.Name + "\", " + Entry(table, row) + "),");
        writer.Continue("],");
    }

    private static string Entry(TableModel table, TableRow row) => row.Stub switch
    {
        null => "\"sys_ni_syscall\", null",
        { Kind: SyscallKind.Compat } => "\"compat_sys_" + row.Stub.Name + "\", null",
        { NoReturn: true } => "\"sys_" + row.Stub.Name + "\", " + Member(table, row, "__syscall_meta__") + ", NoReturn: true",
        _ => "\"sys_" + row.Stub.Name + "\", " + Member(table, row, "__syscall_meta__"),
    };

    private static string Member(TableModel table, TableRow call, string prefix) => Owner(table, call) + prefix + call.Stub!.Name;

    // What the table declares itself it names without its own name in front.
    private static string Owner(TableModel table, TableRow call) =>
        call.Include!.Reference == table.Spec.Container.Reference ? "" : call.Include.Reference + ".";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
