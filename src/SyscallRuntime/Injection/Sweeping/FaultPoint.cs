using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Injection.Sweeping;

/// <summary>A call of a scenario, and the error that it gives instead of being made.</summary>
/// <param name="Call">Which call of the whole kernel, counted from 1.</param>
/// <param name="Abi">Its table.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name in that table.</param>
/// <param name="Error">The error.</param>
public sealed record FaultPoint(int Call, SyscallAbi Abi, int Number, string Name, Errno Error)
{
    /// <summary>The line that reproduces it: <c>call=7 x64:0 read EINTR</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"call={Call} {(Abi == SyscallAbi.X64 ? "x64" : "i386")}:{Number} {Name} {Error.Name}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="point">The point; null if the line is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string line, [NotNullWhen(true)] out FaultPoint? point)
    {
        ArgumentNullException.ThrowIfNull(line);
        point = null;
        if (line.Split(' ') is not [var call, var number, var name, var error] || !call.StartsWith("call=", StringComparison.Ordinal)
            || !TryNumber(call.AsSpan(5), out int index) || number.Split(':') is not [var abi, var digits] || abi is not ("x64" or "i386") || !TryNumber(digits, out int nr))
            return false;
        if (!Errno.TryParse(error, out Errno errno))
            errno = TryNumber(error, out int other) && other is > 0 and <= Errno.MaxErrno ? new Errno(other) : default;
        if (errno == default)
            return false;
        point = new FaultPoint(index, abi == "x64" ? SyscallAbi.X64 : SyscallAbi.Ia32, nr, name, errno);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
