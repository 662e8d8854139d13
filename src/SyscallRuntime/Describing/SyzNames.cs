using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Describing;

/// <summary>Names that syzlang accepts, each once.</summary>
/// <param name="areMembers">Whether they are those of arguments or fields, which may be called as types are.</param>
internal sealed class SyzNames(bool areMembers = false)
{
    /// <summary>Names of members that mean something of their own.</summary>
    private static readonly HashSet<string> s_reservedMembers = new(StringComparer.Ordinal) { "parent", "syscall", "opt", "in", "out", "inout" };

    /// <summary>Names of declarations that mean something of their own: types, templates, directions, words of paths.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "opt", "in", "out", "inout", "parent", "syscall", "value", "resource", "type", "include", "incdir", "define", "meta", "if", "_",
        "int8", "int16", "int32", "int64", "int16be", "int32be", "int64be", "intptr", "ptr", "ptr64", "void", "array", "len", "bytesize", "bytesize2",
        "bytesize4", "bytesize8", "bitsize", "offsetof", "const", "flags", "vma", "vma64", "csum", "proc", "text", "string", "stringnoz", "glob", "fmt",
        "compressed_image", "bool8", "bool16", "bool32", "bool64", "boolptr", "fileoff", "filename", "buffer", "optional", "auto", "ANYUNION",
    };

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Whether a declaration can have a name.</summary>
    public static bool IsIdentifier(string name) => IsIdentifier(name, s_reserved);

    /// <summary>Takes a name out of use.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>A name like the wanted one that nobody has.</summary>
    public string Take(string wanted)
    {
        string clean = string.Concat(wanted.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        HashSet<string> reserved = areMembers ? s_reservedMembers : s_reserved;
        if (!IsIdentifier(clean, reserved))
            clean = "_" + clean;
        string name = clean;
        for (int i = 2; !IsIdentifier(name, reserved) || !_taken.Add(name); i++)
            name = clean + "_" + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    private static bool IsIdentifier(string name, HashSet<string> reserved) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') && !reserved.Contains(name);
}
