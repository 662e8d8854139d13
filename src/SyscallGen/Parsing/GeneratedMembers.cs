using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Analysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The names of generated members, which an author may not use for others.</summary>
internal static class GeneratedMembers
{
    private static readonly string[] s_ofTable =
    [
        "x64_sys_call", "ia32_sys_call", "__x64_sys_ni_syscall", "__ia32_sys_ni_syscall",
        "__syscalls_metadata", "_ftrace_events", "_error_injection_whitelist", "SyscallTable",
    ];

    /// <summary>The members of a call.</summary>
    public static IEnumerable<string> Of(StubSpec stub) => stub.Kind == SyscallKind.Compat
        ? ["__ia32_compat_sys_" + stub.Name, "__se_compat_sys_" + stub.Name, "__do_compat_sys_" + stub.Name]
        :
        [
            "__x64_sys_" + stub.Name, "__ia32_sys_" + stub.Name, "__se_sys_" + stub.Name, "__do_sys_" + stub.Name, "sys_" + stub.Name,
            "types__" + stub.Name, "args__" + stub.Name, "event_enter__" + stub.Name, "event_exit__" + stub.Name, "__syscall_meta__" + stub.Name,
        ];

    /// <summary>Reports the members of a table class, or the class itself, that stand where one would be generated.</summary>
    public static void CheckTable(INamedTypeSymbol table, ProblemList problems) => Check(table, s_ofTable, "the table", problems);

    /// <summary>Reports the members of a type, or the type itself, that stand where one would be generated.</summary>
    /// <param name="type">The type.</param>
    /// <param name="members">What would be generated.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="problems">Takes the mistakes.</param>
    public static void Check(INamedTypeSymbol type, IEnumerable<string> members, string purpose, ProblemList problems)
    {
        foreach (string member in members)
        {
            if (member == type.Name)
                problems.Add(Rules.MemberExists, type.Location(), type.Name, member, purpose);
            foreach (ISymbol existing in type.GetMembers(member))
            {
                if (IsWritten(existing))
                    problems.Add(Rules.MemberExists, existing.Location(), type.Name, member, purpose);
            }
        }
    }

    /// <summary>Whether a member was written by hand: an analyzer sees the generated ones too.</summary>
    public static bool IsWritten(ISymbol member) => member.Locations.Any(static location =>
        location.SourceTree is { FilePath: { } path } && !path.EndsWith(".g.cs", System.StringComparison.Ordinal));
}
