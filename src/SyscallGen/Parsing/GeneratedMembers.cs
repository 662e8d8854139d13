using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
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

    private static readonly string[] s_ofCall =
        ["__x64_sys_", "__ia32_sys_", "__se_sys_", "__do_sys_", "sys_", "types__", "args__", "event_enter__", "event_exit__", "__syscall_meta__", "meaning__"];

    private static readonly string[] s_ofCompatCall = ["__ia32_compat_sys_", "__se_compat_sys_", "__do_compat_sys_"];

    /// <summary>Reports the members of a class, or the class itself, that stand where one would be generated for a call.</summary>
    public static void CheckCall(INamedTypeSymbol type, StubSpec stub, ProblemList problems)
    {
        foreach (string prefix in stub.Kind == SyscallKind.Compat ? s_ofCompatCall : s_ofCall)
        {
            if (Find(type, prefix + stub.Name) is { } existing)
                problems.Add(Rules.MemberExists, existing.Location(), type.Name, prefix + stub.Name, $"the system call '{stub.Name}'");
        }
    }

    /// <summary>Reports the members of a table class, or the class itself, that stand where one would be generated.</summary>
    public static void CheckTable(INamedTypeSymbol table, ProblemList problems)
    {
        foreach (string member in s_ofTable)
        {
            if (Find(table, member) is { } existing)
                problems.Add(Rules.MemberExists, existing.Location(), table.Name, member, "the table");
        }
    }

    /// <summary>Whether a member was written by hand: an analyzer sees the generated ones too.</summary>
    public static bool IsWritten(ISymbol member) => member.Locations.Any(static location =>
        location.SourceTree is { } tree && !IsGenerated(tree));

    // The compiler puts what a generator writes in a folder of the generator's name; what authors call their files is theirs to choose.
    private static bool IsGenerated(SyntaxTree tree) => Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == typeof(SyscallGenerator).FullName;

    private static ISymbol? Find(INamedTypeSymbol type, string member)
    {
        if (member == type.Name)
            return type;
        foreach (ISymbol existing in type.GetMembers(member))
        {
            if (IsWritten(existing))
                return existing;
        }

        return null;
    }
}
