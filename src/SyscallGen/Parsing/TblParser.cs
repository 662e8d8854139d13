using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>
/// Reads a system-call table in Linux's format, <c>number abi name [entry [compat-entry [noreturn]]]</c>, with the demands of
/// scripts/syscalltbl.sh: the numbers of a table ascend, and the sixth column is empty or <c>noreturn</c>.
/// </summary>
internal static class TblParser
{
    private static readonly char[] s_blanks = [' ', '\t'];

    public static TblFile Parse(string path, SourceText? text)
    {
        List<TblRow> rows = [];
        List<TblProblem> problems = [];
        if (text is null)
            return new TblFile(path, [], [Malformed(0, "The file cannot be read")]);

        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (TextLine line in text.Lines)
        {
            string content = line.ToString();
            string trimmed = content.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            if (!TryParseRow(line.LineNumber, trimmed, out TblRow? row, out string problem))
                problems.Add(Malformed(line.LineNumber, problem));
            else if (last.TryGetValue(Table(row!), out int previous) && row!.Number <= previous)
                problems.Add(Malformed(line.LineNumber, $"Number {Text(row.Number)} follows {Text(previous)}: the rows of one ABI ascend, each number once"));
            else
            {
                last[Table(row!)] = row!.Number;
                rows.Add(row);
            }
        }

        return new TblFile(path, rows.ToEquatableArray(), problems.ToEquatableArray());
    }

    private static bool TryParseRow(int line, string content, out TblRow? row, out string problem)
    {
        row = null;
        string[] columns = content.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length is < 3 or > 6)
            problem = $"A row has 3 to 6 columns (number, ABI, name, entry, compat entry, noreturn), and this one has {Text(columns.Length)}";
        else if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 0x3fff_ffff)
            problem = $"'{columns[0]}' is no number from 0 to {Text(0x3fff_ffff)}";
        else if (columns.Skip(1).FirstOrDefault(static column => !IsWord(column)) is { } bad)
            problem = $"'{bad}' has a character that no ABI, name or entry has";
        else if (columns[1] == "-" || columns[2] == "-")
            problem = "Only an entry can be left out with '-', and here the ABI or the name is";
        else if (columns.Length == 6 && columns[5] != "noreturn")
            problem = $"The sixth column is 'noreturn' or empty, and here it is '{columns[5]}'";
        else
        {
            problem = "";
            row = new TblRow(line, number, columns[1], columns[2], Entry(columns, 3), Entry(columns, 4), columns.Length == 6);
            return true;
        }

        return false;
    }

    private static TblProblem Malformed(int line, string message) => new("SYSK0201", line, [message]);

    // syscalltbl.sh sees the rows of common and 64 as one table.
    private static string Table(TblRow row) => row.IsX64 ? "common" : row.Abi;

    private static string Entry(string[] columns, int index) => columns.Length > index && columns[index] is not ("-" or "sys_ni_syscall") ? columns[index] : "";

    private static bool IsWord(string column) =>
        column == "-" || column.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
