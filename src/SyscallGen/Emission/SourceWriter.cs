using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SyscallGen.Emission;

/// <summary>Writes C# text: indentation, blocks, and line feeds alone whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const string Step = "    ";

    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length != 0)
        {
            for (int i = 0; i < _depth; i++)
                _text.Append(Step);
            _text.Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line one step further in, as the continuation of the one before.</summary>
    public SourceWriter Continue(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    public SourceWriter Open(string head) => Line(head).OpenWith("{");

    public SourceWriter OpenWith(string begin)
    {
        Line(begin);
        _depth++;
        return this;
    }

    public SourceWriter Close(string end = "}")
    {
        _depth--;
        return Line(end);
    }

    /// <summary>Begins what stands one step further in without a bracket on a line of its own.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Ends what <see cref="Indent"/> began.</summary>
    public SourceWriter Outdent()
    {
        _depth--;
        return this;
    }

    public SourceText ToSourceText() => _depth == 0
        ? SourceText.From(_text.ToString(), s_utf8)
        : throw new InvalidOperationException("A block was left open.");
}
