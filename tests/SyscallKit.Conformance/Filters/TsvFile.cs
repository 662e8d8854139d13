using System.Collections.Immutable;
using System.IO;
using System.Text;

namespace SyscallKit.Conformance;

/// <summary>A table of tab-separated values. A line that begins with # is no row; the first names the columns. <c>\n</c>, <c>\t</c>, <c>\r</c> and <c>\\</c> in a value stand for newline, tab, carriage return and backslash.</summary>
/// <param name="Header">The line that names the columns.</param>
/// <param name="Rows">The values of the others.</param>
internal sealed record TsvFile(string Header, ImmutableArray<string[]> Rows)
{
    /// <summary>Reads a table.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="columns">How many columns a row must have at least.</param>
    /// <exception cref="InputException">A row has fewer.</exception>
    public static TsvFile Read(string path, int columns)
    {
        string[] lines = File.ReadAllText(path).Split('\n');
        ImmutableArray<string[]>.Builder rows = ImmutableArray.CreateBuilder<string[]>(lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line is "" or ['#', ..])
                continue;
            string[] values = line.Split('\t');
            if (values.Length < columns)
                throw new InputException($"{path}, line {i + 1}: expected {columns} columns, found {values.Length}");
            for (int column = 0; column < values.Length; column++)
                values[column] = Unescape(values[column]);
            rows.Add(values);
        }

        return new TsvFile(lines[0].TrimEnd('\r'), rows.ToImmutable());
    }

    /// <summary>Writes a table.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path)
    {
        StringBuilder text = new StringBuilder(Header).Append('\n');
        foreach (string[] row in Rows)
        {
            for (int column = 0; column < row.Length; column++)
                text.Append(column > 0 ? "\t" : "").Append(Escape(row[column]));
            text.Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The value that a text stands for.</summary>
    public static string Unescape(string value)
    {
        if (!value.Contains('\\'))
            return value;
        StringBuilder text = new();
        for (int i = 0; i < value.Length; i++)
        {
            char next = value[i] == '\\' && i + 1 < value.Length ? value[i + 1] : '\0';
            char meant = next switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '\\' => '\\', _ => '\0' };
            text.Append(meant == '\0' ? value[i] : meant);
            if (meant != '\0')
                i++;
        }

        return text.ToString();
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\r", "\\r");
}
