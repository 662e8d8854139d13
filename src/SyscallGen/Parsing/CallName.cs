using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;

namespace SyscallGen.Parsing;

/// <summary>The names that a declaration gives a call: what is wrong with them as names of calls.</summary>
internal static class CallName
{
    // What is put in front of a name by SYSCALL_DEFINEx and its stubs.
    private static readonly string[] s_prefixes =
        ["sys_", "compat_sys_", "__x64_sys_", "__ia32_sys_", "__ia32_compat_sys_", "__se_sys_", "__do_sys_", "__se_compat_sys_", "__do_compat_sys_"];

    /// <summary>Reports a name that is the kernel's own, has its prefix already, or is no symbol.</summary>
    /// <param name="method">The declaration.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="property">The property of the attribute that gives the name: <c>Name</c>, <c>TableName</c> or <c>Ia32TableName</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="prefix">What is put in front of it.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Check(IMethodSymbol method, AttributeData attribute, string property, string name, string prefix, ProblemList problems)
    {
        bool isGiven = attribute.Named<string?>(property, null) is not null;
        if (!IsSymbol(name))
            problems.Add(Rules.BadName, attribute.Location(method), name);
        else if (property == "Name" && name is "ni_syscall" or KnownNames.NiHook)
            problems.Add(Rules.ReservedName, isGiven ? attribute.Location(method) : method.Location(), method.Name);
        else if (Array.Find(s_prefixes, known => name.Length > known.Length && name.StartsWith(known, StringComparison.Ordinal)) is { } doubled)
        {
            problems.Add(
                Rules.PrefixedName,
                isGiven ? attribute.Location(method) : method.Location(),
                ImmutableDictionary<string, string?>.Empty.Add("property", isGiven ? property : null).Add("prefix", doubled),
                isGiven ? name : method.Name,
                prefix + name,
                name.Substring(doubled.Length));
        }
    }

    private static bool IsSymbol(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
            return false;
        foreach (char c in name)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
                return false;
        }

        return true;
    }
}
