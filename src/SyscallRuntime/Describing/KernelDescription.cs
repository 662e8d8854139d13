using System;
using System.IO;
using System.Text;
using System.Text.Json;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>A kernel's calls, described for other programs: as JSON, and as syzlang for syzkaller.</summary>
/// <remarks>The same table gives the same text, byte for byte. Lines end in <c>\n</c>.</remarks>
public static class KernelDescription
{
    /// <summary>Writes the calls of both tables as JSON: numbers, arguments and what they mean, sets, structures. docs/kernel-description.schema.json says its form.</summary>
    /// <param name="table">The calls.</param>
    /// <param name="output">Where to; written from front to end.</param>
    public static void WriteJson(SyscallTable table, Stream output)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            new KernelJson(json, table).Write();
        output.Write("\n"u8);
    }

    /// <summary>The same as <see cref="WriteJson"/>, as text.</summary>
    /// <param name="table">The calls.</param>
    /// <returns>The text.</returns>
    public static string ToJson(SyscallTable table)
    {
        using MemoryStream output = new();
        WriteJson(table, output);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>
    /// The 64-bit calls in the language of syzkaller's descriptions (its docs/syscall_descriptions_syntax.md): a call for each operation of those that do many
    /// things, resources for descriptors and identifiers that some call gives and some call takes, flags, and structures as x86-64 lays them out.
    /// </summary>
    /// <param name="table">The calls.</param>
    /// <returns>The descriptions and their constants.</returns>
    public static SyzlangText ToSyzlang(SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return SyzWriter.Write(SyzCalls.Describe(table));
    }
}
