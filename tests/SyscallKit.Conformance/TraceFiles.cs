using System.Collections.Immutable;
using System.IO;
using System.Text;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Conformance;

/// <summary>Files of trace text. Latin-1, because a task's name may hold any byte.</summary>
internal static class TraceFiles
{
    public static string Read(string path) => File.ReadAllText(path, Encoding.Latin1);

    /// <summary>Prints a trace into a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="snapshot">The trace.</param>
    /// <param name="options">How.</param>
    /// <returns>What could not be read of the trace's pages.</returns>
    public static ImmutableArray<string> Write(string path, TraceSnapshot snapshot, TraceTextOptions options)
    {
        using StreamWriter writer = new(path, append: false, Encoding.Latin1);
        return TraceTextPrinter.Print(writer, snapshot, options);
    }
}
