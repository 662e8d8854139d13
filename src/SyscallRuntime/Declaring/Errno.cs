using System;
using System.Globalization;

namespace SyscallKit.Declaring;

/// <summary>
/// An error number of Linux (include/uapi/asm-generic/errno.h), and the kernel's internal restart codes (include/linux/errno.h).
/// </summary>
/// <param name="Number">1 to 4095; 0 is success.</param>
/// <remarks>
/// A handler returns an error negated, as in the kernel: <c>return -Errno.EBADF;</c>. The names are constants, as there: that is a number of
/// every signed type that holds it, and may stand in a <c>case</c>.
/// </remarks>
public readonly partial record struct Errno(int Number)
{
    /// <summary><c>MAX_ERRNO</c> (include/linux/err.h): results from -4095 to -1 are errors.</summary>
    public const int MaxErrno = 4095;

    /// <summary>The kernel's name, such as <c>EBADF</c>; <c>0</c> for success, the decimal number for one without a name.</summary>
    public string Name => Find(Number) is { Name: { } name } ? name : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What it means, in the words of <c>strerror</c>: <c>Bad file descriptor</c>.</summary>
    public string Message => Find(Number) switch
    {
        { Name: not null } known => known.Message,
        _ when Number == 0 => "Success",
        _ => "Unknown error " + Number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The error with a number.</summary>
    /// <param name="number">The number, with either sign: <c>EBADF</c> and <c>-EBADF</c> are one error.</param>
    public static implicit operator Errno(int number) => new(number < 0 ? unchecked(-number) : number);

    /// <summary>The result that a call returns for the error: the number negated.</summary>
    /// <param name="errno">The error.</param>
    /// <returns>-4095 to 0.</returns>
    public static long operator -(Errno errno) => -(long)errno.Number;

    /// <summary>The error that the result of a call means.</summary>
    /// <param name="result">What a call returned: any value.</param>
    /// <param name="errno">The error; success if there is none.</param>
    /// <returns>Whether the result is an error (<c>IS_ERR_VALUE</c>: -4095 to -1).</returns>
    public static bool TryFromResult(long result, out Errno errno)
    {
        bool isError = result is >= -MaxErrno and < 0;
        errno = new Errno(isError ? (int)-result : 0);
        return isError;
    }

    /// <summary>The error with a name.</summary>
    /// <param name="name">Such as <c>EBADF</c>, or <c>EWOULDBLOCK</c> for <c>EAGAIN</c>; case matters.</param>
    /// <param name="errno">The error.</param>
    /// <returns>False for a name that Linux does not have.</returns>
    public static bool TryParse(string? name, out Errno errno)
    {
        string? wanted = name switch { "EWOULDBLOCK" => nameof(EAGAIN), "EDEADLOCK" => nameof(EDEADLK), _ => name };
        foreach ((int number, string known, _) in s_all)
        {
            if (string.Equals(known, wanted, StringComparison.Ordinal))
            {
                errno = new Errno(number);
                return true;
            }
        }

        errno = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static (int Number, string? Name, string Message) Find(int number)
    {
        foreach ((int Number, string Name, string Message) entry in s_all)
        {
            if (entry.Number == number)
                return entry;
        }

        return default;
    }
}
