using System;
using System.Globalization;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>A line of a file of records.</summary>
internal static class RecordLine
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InputException">It is no such record; the message names file, line and field.</exception>
    public static T Parse<T>(string line, string path, int number, Func<string, T> parse)
    {
        try
        {
            return parse(line);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            throw new InputException(Place(path, number) + problem.Message);
        }
    }

    public static string Place(string path, int number) => path + ":" + number.ToString(CultureInfo.InvariantCulture) + ": ";
}
