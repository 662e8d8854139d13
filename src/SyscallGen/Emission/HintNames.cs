using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallGen.Models;

namespace SyscallGen.Emission;

/// <summary>The names of generated files.</summary>
internal static class HintNames
{
    // Long enough for every sensible name, short enough for a path.
    private const int MaxLength = 120;

    /// <summary>The file of one call: <c>Tiny.FileSyscalls.sys_read</c>.</summary>
    public static string Of(SyscallSpec syscall) =>
        Of(syscall.Container, (syscall.Stub.Kind == SyscallKind.Compat ? "compat_sys_" : "sys_") + syscall.Stub.Name);

    /// <summary>The file of a part of a type.</summary>
    public static string Of(ContainerSpec container, string part)
    {
        StringBuilder name = new();
        foreach (char c in string.Join(".", container.Shells.Select(static shell => shell.Name)))
        {
            if (c is '<' or ',')
                name.Append('_');
            else if (c is not ('>' or ' ' or '@'))
                name.Append(c);
        }

        string space = container.Namespace.Length == 0 ? "" : container.Namespace.Replace("@", "") + ".";
        return space + name + "." + part;
    }

    /// <summary>Names that differ in case only: one file on some systems, and refused by the compiler.</summary>
    public static EquatableArray<string> FindCollisions(ImmutableArray<string> names) => names
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Distinct(StringComparer.Ordinal).Skip(1).Any())
        .SelectMany(static group => group)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The file name; where the name alone is not enough, with a hash of it.</summary>
    public static string ToFile(string name, IReadOnlyList<string> collisions)
    {
        if (name.Length <= MaxLength && !collisions.Contains(name, StringComparer.Ordinal))
            return name + ".g.cs";
        return name.Substring(0, Math.Min(name.Length, MaxLength)) + "." + Hash(name) + ".g.cs";
    }

    // FNV-1a: the same on every machine and in every run.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
