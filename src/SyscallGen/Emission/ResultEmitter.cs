using System.Collections.Generic;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>The body of a function that makes a call and widens its result.</summary>
internal static class ResultEmitter
{
    public const string NoSuchCall = "-" + Names.Errno + ".ENOSYS";

    /// <summary>Writes the body behind a head that is written already.</summary>
    /// <param name="writer">Takes the body.</param>
    /// <param name="call">The call.</param>
    /// <param name="conversion">How its result widens.</param>
    /// <param name="withoutResult">What is returned where there is no result.</param>
    /// <param name="before">What is done before the call.</param>
    public static void Write(SourceWriter writer, string call, ResultConversion conversion, string withoutResult, IReadOnlyCollection<string> before)
    {
        string? value = conversion == ResultConversion.Zero ? null : Widen(call, conversion);
        if (value is not null && before.Count == 0)
        {
            writer.Continue("=> " + value + ";");
            return;
        }

        writer.OpenWith("{");
        foreach (string line in before)
            writer.Line(line);
        if (value is null)
            writer.Line(call + ";");
        writer.Line("return " + (value ?? withoutResult) + ";").Close();
    }

    /// <summary>The body, as an expression that is a long, of one that returns something.</summary>
    public static string Widen(string call, ResultConversion conversion) => conversion switch
    {
        ResultConversion.Cast => "unchecked((long)" + call + ")",
        ResultConversion.Errno => "-" + call,
        _ => call,
    };

    /// <summary>Writes the body of a call that is not there.</summary>
    /// <param name="writer">Takes the body.</param>
    /// <param name="hook">The class's own <c>sys_ni_syscall</c>; null for -ENOSYS.</param>
    /// <param name="target">The hook as it is reached from there.</param>
    /// <param name="context">The context's name there.</param>
    public static void WriteNi(SourceWriter writer, NiHookSpec? hook, string target, string context)
    {
        if (hook is null)
            writer.Continue("=> " + NoSuchCall + ";");
        else
            Write(writer, target + "(" + (hook.HasContext ? context : "") + ")", hook.Result, NoSuchCall, []);
    }
}
