using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SyscallKit.Export;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;
using Tiny.Replay;

namespace Tiny.Output;

/// <summary>A file that a trace is written to, in the format that its extension says.</summary>
/// <remarks>It is written beside its place and put there when it is complete: what was there before is not lost to a full disk.</remarks>
internal sealed partial class TraceFile : IDisposable
{
    private const string CtfExtension = ".ctf";

    private static readonly Format[] s_formats =
    [
        new(".dat", "kernelshark and trace-cmd report", TraceDat.Write),
        new(".json", "https://ui.perfetto.dev", ChromeTrace.Write),
        new(".txt", "any editor", WriteText),
        new(".data", "perf script", PerfData.Write),
        new(CtfExtension, "babeltrace2 and Trace Compass", null),
    ];

    [GeneratedRegex(@"\.[0-9a-f]{32}\.tmp", RegexOptions.CultureInvariant)]
    private static partial Regex TemporaryName { get; }

    private readonly Format _format;
    private readonly string _place;
    private readonly string _temporary;
    private readonly FileStream? _stream;

    private TraceFile(string path, Format format)
    {
        Path = path;
        _format = format;
        _place = System.IO.Path.GetFullPath(File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path);
        _temporary = $"{_place}.{Guid.NewGuid():n}.tmp";
        if (format.Write is null)
        {
            // A file within the directory shows whether it can be written to.
            Directory.CreateDirectory(_place);
            _temporary = System.IO.Path.Combine(_place, $"metadata.{Guid.NewGuid():n}.tmp");
        }
        else if (Directory.Exists(_place))
        {
            throw new IOException("it is a directory.");
        }
        else if (File.Exists(_place))
        {
            File.Open(_place, FileMode.Open, FileAccess.Write).Dispose();
        }

        _stream = new FileStream(_temporary, FileMode.CreateNew);
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>What opens it.</summary>
    public string Readers => _format.Readers;

    /// <summary>Makes sure that a file can be written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RecordingException">It cannot, or its extension names no format.</exception>
    public static TraceFile Open(string path)
    {
        string extension = System.IO.Path.GetExtension(path.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        Format format = s_formats.FirstOrDefault(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new RecordingException(
                $"{Printable.Of(path)}: the extension has to say what to write: {string.Join(", ", s_formats.Select(static format => $"{format.Extension} ({format.Readers})"))}.");
        return Guard(path, () => new TraceFile(path, format));
    }

    /// <summary>Writes the trace and puts the file in its place.</summary>
    /// <returns>What could not be read of the trace.</returns>
    /// <exception cref="RecordingException">The file cannot be written.</exception>
    public IReadOnlyList<string> Write(TraceSnapshot snapshot) => Guard(Path, () =>
    {
        using FileStream stream = _stream!;
        if (_format.Write is null)
            return CtfTrace.Write(_place, snapshot);
        ImmutableArray<string> problems = _format.Write(stream, snapshot);
        stream.Close();
        File.Move(_temporary, _place, overwrite: true);
        return problems;
    });

    public void Dispose()
    {
        try
        {
            _stream?.Dispose();
        }
        catch (IOException)
        {
            // What is still to be written is of no use any more.
        }

        File.Delete(_temporary);
    }

    private static ImmutableArray<string> WriteText(Stream output, TraceSnapshot snapshot)
    {
        // The name of a task is bytes, each a character of the trace.
        using StreamWriter writer = new(output, Encoding.Latin1, leaveOpen: true);
        TraceTextPrinter.Print(writer, snapshot);
        return [];
    }

    private static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Nobody knows the file by the name that it has while it is written.
            string reason = TemporaryName.Replace(problem.Message, "");
            throw new RecordingException($"{Printable.Of(path)}: cannot be written: {Printable.Of(reason)}");
        }
    }

    /// <param name="Extension">The extension, with its dot.</param>
    /// <param name="Readers">What opens it.</param>
    /// <param name="Write">Writes it; null for one that is a directory.</param>
    private sealed record Format(string Extension, string Readers, Func<Stream, TraceSnapshot, ImmutableArray<string>>? Write);
}
