using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SyscallKit.Describing;

/// <summary>Names that syzlang accepts, each once.</summary>
internal sealed class SyzNames
{
    /// <summary>Names that mean something of their own: types, templates, directions, words of paths.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "opt", "in", "out", "inout", "parent", "syscall", "value", "resource", "type", "include", "incdir", "define", "meta", "if", "_",
        "int8", "int16", "int32", "int64", "int16be", "int32be", "int64be", "intptr", "ptr", "ptr64", "void", "array", "len", "bytesize", "bytesize2",
        "bytesize4", "bytesize8", "bitsize", "offsetof", "const", "flags", "vma", "vma64", "csum", "proc", "text", "string", "stringnoz", "glob", "fmt",
        "compressed_image", "bool8", "bool16", "bool32", "bool64", "boolptr", "fileoff", "filename", "buffer", "optional", "auto", "ANYUNION",
    };

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Whether a name can stand as it is.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') && !s_reserved.Contains(name);

    /// <summary>Takes a name out of use.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>A name like the wanted one that nobody has.</summary>
    public string Take(string wanted)
    {
        string clean = string.Concat(wanted.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        if (!IsIdentifier(clean))
            clean = "_" + clean;
        string name = clean;
        for (int i = 2; !IsIdentifier(name) || !_taken.Add(name); i++)
            name = clean + "_" + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
