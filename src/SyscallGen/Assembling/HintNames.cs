using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>The names of generated files.</summary>
internal static class HintNames
{
    // Long enough for every sensible name, short enough for a path.
    private const int MaxLength = 120;

    /// <summary>The file of one call: <c>Tiny.FileSyscalls.sys_read</c>.</summary>
    public static FileName Of(SyscallSpec syscall) => Of(syscall.Container, syscall.Stub.Symbol);

    /// <summary>The file of a set or structure: <c>SyscallKit.Generated.Tiny.set__OpenFlags</c>.</summary>
    public static FileName Of(DefinitionSpec definition) =>
        new((definition.Place.Namespace + "." + definition.Place.Class).Replace("@", ""), definition.Place.Reference);

    /// <summary>Names that differ in case only are one file on some systems, and refused by the compiler; equal ones everywhere.</summary>
    public static FileClashes FindClashes(ImmutableArray<FileName> files) => new(
        files.GroupBy(static file => file.Hint, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Skip(1).Any())
            .SelectMany(static group => group.Select(static file => file.Hint))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static hint => hint, StringComparer.Ordinal)
            .ToEquatableArray(),
        files.GroupBy(static file => file.Id, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .Select(static group => group.Key)
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToEquatableArray());

    /// <summary>The file of a table, all of whose names clash if one does.</summary>
    public static FileName OfTable(ContainerSpec container) => Of(container, "");

    /// <summary>The file name of one call.</summary>
    public static string ToFile(SyscallSpec syscall, FileClashes clashes) => ToFile(Of(syscall), clashes.Hints.Contains(Of(syscall).Hint, StringComparer.Ordinal));

    /// <summary>The file name of a set or structure.</summary>
    public static string ToFile(DefinitionSpec definition, FileClashes clashes) =>
        ToFile(Of(definition), clashes.Hints.Contains(Of(definition).Hint, StringComparer.Ordinal));

    /// <summary>The file name of a part of a table.</summary>
    public static string ToFile(TableSpec table, string part, FileClashes clashes) =>
        ToFile(Of(table.Container, part), clashes.Hints.Contains(OfTable(table.Container).Hint, StringComparer.Ordinal));

    private static FileName Of(ContainerSpec container, string part)
    {
        StringBuilder name = new();
        string space = container.Namespace.Length == 0 ? "" : container.Namespace + ".";
        foreach (char c in space + string.Join(".", container.Shells.Select(static shell => shell.Name)))
        {
            // The compiler takes letters, digits and little else, which is less than identifiers may have.
            if (c is '.' or '_' || char.IsLetterOrDigit(c))
                name.Append(c);
            else if (c is not ('>' or ' ' or '@'))
                name.Append('_');
        }

        string kinds = string.Join(" ", container.Shells.Select(static shell => shell.Keyword));
        return new FileName(name.Append('.').Append(part).ToString(), kinds + " " + container.Reference + "." + part);
    }

    // Where the name alone is not enough, a hash of what the file holds is added.
    private static string ToFile(FileName file, bool isClash)
    {
        if (file.Hint.Length <= MaxLength && !isClash)
            return file.Hint + ".g.cs";
        return file.Hint.Substring(0, Math.Min(file.Hint.Length, MaxLength)) + "." + Hash(file.Id) + ".g.cs";
    }

    // FNV-1a: the same on every machine and in every run, and wide enough that no two of a project's files meet.
    private static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
