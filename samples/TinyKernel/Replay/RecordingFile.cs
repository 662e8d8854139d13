using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Tiny.Replay;

/// <summary>Reads the lines of a recording, piece by piece, so that a file without an end (<c>/dev/zero</c>, a pipe) cannot fill the memory.</summary>
/// <param name="path">The name of the file, for messages.</param>
/// <param name="reader">Its bytes, each as a character (Latin-1): a task's name may hold any.</param>
/// <param name="maxSize">The most memory that the lines may take, in bytes.</param>
public sealed class RecordingFile(string path, TextReader reader, long maxSize = RecordingFile.MaxSize) : IDisposable
{
    /// <summary>The longest line, in bytes: eight times what the kernel makes at most (<c>TRACE_SEQ_BUFFER_SIZE</c>, include/linux/trace_seq.h).</summary>
    public const int MaxLineLength = 1 << 16;

    /// <summary>The most memory that lines may take unless said otherwise, in bytes: more than a million events.</summary>
    public const long MaxSize = 1L << 29;

    // What a line takes beside its characters, of two bytes each.
    private const int LineCost = 32;

    private readonly List<string> _lines = [];
    private readonly char[] _piece = new char[4096];
    private readonly StringBuilder _line = new();

    /// <summary>The lines that were read so far, without the newlines between them.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>A file of which nothing is read yet.</returns>
    /// <exception cref="RecordingException">It cannot be opened.</exception>
    public static RecordingFile Open(string path) =>
        Guard(path, () => new RecordingFile(path, new StreamReader(path, Encoding.Latin1, detectEncodingFromByteOrderMarks: false)));

    /// <summary>Reads line after line, each of them when it is asked for.</summary>
    /// <returns>The lines, which <see cref="Lines"/> has from then on.</returns>
    /// <exception cref="RecordingException">It cannot be read, has a line that is too long, or is too large as a whole.</exception>
    public IEnumerable<string> Read()
    {
        long offset = 0;
        long size = 0;
        int count;
        while ((count = Guard(path, () => reader.Read(_piece))) > 0)
        {
            ReadOnlyMemory<char> rest = _piece.AsMemory(0, count);
            while (!rest.IsEmpty)
            {
                // Only a newline ends a line: a name may hold any other byte.
                int end = rest.Span.IndexOf('\n');
                ReadOnlyMemory<char> part = end < 0 ? rest : rest[..end];
                if (_line.Length + part.Length > MaxLineLength)
                    throw Refusal($"the line that begins at byte {offset} is longer than {MaxLineLength} bytes, and no line of a trace is");
                _line.Append(part);
                rest = rest[part.Length..];
                if (end < 0)
                    break;
                rest = rest[1..];
                offset += _line.Length + 1;
                size += sizeof(char) * _line.Length + LineCost;
                if (size > maxSize)
                    throw Refusal($"it is too large: the first {offset} bytes take more than {maxSize >> 10} KiB of memory");
                yield return TakeLine();
            }
        }

        if (_line.Length > 0)
            yield return TakeLine();
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private string TakeLine()
    {
        string line = _line.ToString();
        _line.Clear();
        _lines.Add(line);
        return line;
    }

    private RecordingException Refusal(FormattableString reason) => new($"{path}: cannot be replayed: {reason.ToString(CultureInfo.InvariantCulture)}.");

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RecordingException($"{path}: cannot be read: {problem.Message}");
        }
    }
}
