using System;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>A call as a C header declares it: <c>long sys_read(unsigned int fd, char *buf, size_t count)</c>.</summary>
internal static class Prototype
{
    /// <summary>The prototype as an element of documentation. C types have no character that XML would mind (SYSK0018).</summary>
    public static string Of(SyscallSpec syscall) =>
        "<c>long " + syscall.Stub.Symbol + "(" + (syscall.Parameters.Count == 0 ? "void" : string.Join(", ", syscall.Parameters.Select(Declare))) + ")</c>";

    /// <summary>
    /// The same where only the stub is known: taken over from the function's documentation, so that a table need not be generated anew when
    /// the parameters of a call change.
    /// </summary>
    public static string Of(StubSpec stub)
    {
        // COMPAT_SYSCALL_DEFINEx has no typed function.
        string function = (stub.Kind == SyscallKind.Compat ? "__ia32_" : "") + stub.Symbol;
        return "<inheritdoc cref=\"" + stub.Container.Reference.Replace('<', '{').Replace('>', '}') + "." + function + "\" path=\"/summary/c\"/>";
    }

    private static string Declare(ParameterSpec parameter) =>
        parameter.CType + (parameter.CType.EndsWith("*", StringComparison.Ordinal) ? "" : " ") + parameter.Name;
}
