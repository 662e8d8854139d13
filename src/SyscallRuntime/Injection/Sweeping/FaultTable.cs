using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SyscallKit.Injection.Sweeping;

/// <summary>What became of the faults of a sweep, in order. Its text is read back to go on with a sweep that was ended.</summary>
/// <param name="expected">What the scenario comes to without a fault, on one line.</param>
/// <param name="rows">The faults.</param>
public sealed class FaultTable(string expected, ImmutableArray<FaultRow> rows)
{
    private const string Head = "# without a fault: ";

    /// <summary>What the scenario comes to without a fault, on one line.</summary>
    public string Expected { get; } = expected;

    /// <summary>The faults.</summary>
    public ImmutableArray<FaultRow> Rows { get; } = rows;

    /// <summary>How many faults had an outcome.</summary>
    /// <param name="outcome">Which.</param>
    /// <returns>How many.</returns>
    public int Count(FaultOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FormatException">A line is none of a table; the message names it.</exception>
    public static FaultTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [var first, .. var rows] || !first.StartsWith(Head, StringComparison.Ordinal))
            throw new FormatException("The first line of a table says what comes of the scenario without a fault.");
        return new FaultTable(first[Head.Length..], [.. rows.Select(ParseRow)]);
    }

    /// <summary>The table as text: a line each of what reproduces the fault, what became of it, and the message if there is one, tabs between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        StringBuilder text = new(Head + Expected + "\n");
        foreach (FaultRow row in Rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Point}\t{row.Outcome}{(row.Message.Length == 0 ? "" : "\t" + row.Message)}\n");
        return text.ToString();
    }

    /// <summary>What a result or a message is in a table: one line without tabs.</summary>
    internal static string OneLine(string? text) => (text ?? "").Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' ');

    private static FaultRow ParseRow(string line) =>
        line.Split('\t') is [var point, var outcome, .. { Length: <= 1 } message] && FaultPoint.TryParse(point, out FaultPoint? parsed) && Enum.TryParse(outcome, out FaultOutcome known)
            ? new FaultRow(parsed, known, string.Concat(message))
            : throw new FormatException("No row of a table: " + line);
}
