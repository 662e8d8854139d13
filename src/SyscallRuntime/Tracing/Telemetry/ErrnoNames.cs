using System;
using SyscallKit.Declaring;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>The names of all errors, made beforehand.</summary>
internal static class ErrnoNames
{
    /// <summary>The name of every error that has none.</summary>
    public const string Unknown = "unknown";

    private static readonly string[] s_names = All();

    /// <summary>Whether a result is an error, and its name.</summary>
    /// <param name="result">What a call returned: any value.</param>
    /// <param name="name">Such as <c>EBADF</c>; empty if it is none.</param>
    /// <returns>Whether it is an error (<c>IS_ERR_VALUE</c>).</returns>
    public static bool TryFromResult(long result, out string name)
    {
        bool isError = Errno.TryFromResult(result, out Errno errno);
        name = s_names[errno.Number];
        return isError;
    }

    private static string[] All()
    {
        string[] names = new string[Errno.MaxErrno + 1];
        names.AsSpan().Fill(Unknown);
        names[0] = "";
        for (int number = 1; number < names.Length; number++)
        {
            // An error without a name is called by its number.
            if (new Errno(number).Name is ['E', ..] name)
                names[number] = name;
        }

        return names;
    }
}
