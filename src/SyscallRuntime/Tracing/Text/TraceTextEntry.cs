using System;
using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.KernelText;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>Reads the arguments of an entry, as <see cref="TraceTextEvent"/> prints them.</summary>
/// <param name="call">The call.</param>
/// <param name="user">Its arguments that point to something shown by Linux 6.19; null if there are none.</param>
internal sealed class TraceTextEntry(SyscallMetadata call, RecordedArguments? user)
{
    /// <summary>The longest string: what is kept at most, and <c>...</c>.</summary>
    public const int MaxString = SyscallEnterRecord.MaxLimit + 3;

    private readonly ulong[] _values = new ulong[call.NbArgs];
    private readonly ReadOnlyMemory<byte>[] _data = new ReadOnlyMemory<byte>[user?.Count ?? 0];
    private bool _isCut;

    /// <summary>What makes no sense.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether types are shown; null if that cannot be seen.</summary>
    public bool? IsVerbose { get; private set; }

    /// <summary>Whether values have <c>0x</c>: what is known before, and after.</summary>
    public bool? HasPrefix { get; set; }

    /// <summary>Whether it is shown what arguments point to; null for a call of which nothing would be.</summary>
    public bool? HasUserData { get; private set; }

    public ImmutableArray<ulong> Values => [.. _values];

    public ImmutableArray<ReadOnlyMemory<byte>> UserData => HasUserData == true ? [.. _data] : [];

    public bool TryRead(Scanner scanner) => TryRead(scanner, 0, 0);

    // A quote need not be the end of a string, so the rest is read for each until it makes sense. There are three strings of 168 characters
    // at most, and several characters from one end that is possible to the next.
    private bool TryRead(Scanner scanner, int index, int taken)
    {
        if (index == call.NbArgs)
            return TryReadEnd(scanner);
        ReadOnlySpan<char> item = scanner.Rest;
        if (index > 0 && !scanner.TryTake(", "))
            return Fail($"{call.Name} has {call.NbArgs} arguments; expected \", {call.Args[index]}: \"", item);
        bool isVerbose = scanner.TryTake(call.Types[index]) && scanner.TryTake(" ");
        if (!scanner.TryTake(call.Args[index]) || !scanner.TryTake(": ") || !TryReadValue(ref scanner, out _values[index], out bool? hasPrefix))
            return Fail($"expected argument {index + 1} of {call.Name} as \"{call.Args[index]}: VALUE\"", item);
        if ((IsVerbose ??= isVerbose) != isVerbose)
            return Fail("types of some arguments and not of others", item);
        if (hasPrefix is { } seen && (HasPrefix ??= seen) != seen)
            return Fail("values with and without 0x in one text: up to Linux 6.17 there is no 0x, from 6.18 on there is", item);
        if (user is null || !user.Has(index))
            return TryRead(scanner, index + 1, taken);

        bool hasData = scanner.TryTake(user.IsString ? " \"" : " (");
        if (taken == 0)
            HasUserData = hasData;
        else if (HasUserData != hasData)
            return Fail("what some arguments point to and not others", item);
        if (!hasData)
            return TryRead(scanner, index + 1, taken + 1);
        return user.IsString ? TryReadString(scanner, index, taken) : TryReadBytes(scanner, index, taken);
    }

    private bool TryReadString(Scanner scanner, int index, int taken)
    {
        ReadOnlySpan<char> text = scanner.Rest;
        bool? hasPrefix = HasPrefix;
        Fail($"expected a string of at most {MaxString} characters and a quote behind it", text);
        for (int end = 0; end < text.Length && end <= MaxString; end++)
        {
            if (text[end] > byte.MaxValue || (user!.SizeArgument < 0 && !IsPrintable(text[end])))
                return Fail($"a character of code {(int)text[end]}, which the kernel does not print", text);
            if (text[end] != '"')
                continue;
            HasPrefix = hasPrefix;
            _data[taken] = Bytes(text[..end]);
            Scanner rest = new(text[(end + 1)..]);
            if (TryRead(rest, index + 1, taken + 1))
                return true;
        }

        return false;
    }

    private bool TryReadBytes(Scanner scanner, int index, int taken)
    {
        const string Expected = "expected bytes as \"(68:69)\" or \"(68:69, ...)\", and the same as text in quotes if some can be printed";
        ReadOnlySpan<char> start = scanner.Rest;
        byte[] bytes = new byte[SyscallEnterRecord.MaxLimit];
        int count = 0;
        bool isPrintable = false;
        while (count < bytes.Length && scanner.Rest.Length > 2 && (count == 0 ? char.IsAsciiHexDigitLower(scanner.Rest[0]) : scanner.TryTake(":")))
        {
            if (scanner.Rest.Length < 2 || !byte.TryParse(scanner.Take(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
                return Fail(Expected, start);
            isPrintable |= IsAscii(bytes[count++]);
        }

        _data[taken] = bytes.AsMemory(0, count);
        _isCut = scanner.TryTake(", ...");
        bool isGood = scanner.TryTake(")");
        if (isGood && isPrintable)
        {
            isGood = scanner.TryTake(" \"") && scanner.Rest.Length >= count;
            ReadOnlySpan<char> shown = isGood ? scanner.Take(count) : [];
            for (int i = 0; i < count && isGood; i++)
                isGood = shown[i] == (IsAscii(bytes[i]) ? (char)bytes[i] : '.');
            isGood = isGood && scanner.TryTake("\"") && (!_isCut || scanner.TryTake("..."));
        }

        return isGood ? TryRead(scanner, index + 1, taken + 1) : Fail(Expected, start);
    }

    private bool TryReadEnd(Scanner scanner)
    {
        if (!scanner.TryTake(")") || !scanner.IsAtEnd)
            return Fail($"expected \")\" after the {call.NbArgs} arguments of {call.Name}, and the end of the line", scanner.Rest);
        if (HasUserData != true || user!.SizeArgument < 0)
            return true;

        // The length is printed behind the bytes.
        ulong size = _values[user.SizeArgument];
        int count = _data[0].Length;
        bool isGood = (ulong)count <= size && (user.IsString || _isCut == count < (int)size);
        return isGood || Fail($"{count} bytes{(_isCut ? ", not all" : "")}, where \"{call.Args[user.SizeArgument]}\" says {size}", scanner.Rest);
    }

    // A single decimal digit is the same in all dialects.
    private static bool TryReadValue(ref Scanner scanner, out ulong value, out bool? hasPrefix)
    {
        bool isPrefixed = scanner.TryTake("0x");
        bool isGood = scanner.TryHexadecimal(out value);
        hasPrefix = isPrefixed ? true : value >= 10 ? false : null;
        return isGood;
    }

    public static ReadOnlyMemory<byte> Bytes(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)text[i];
        return bytes;
    }

    /// <summary>Whether a character stands in a string as it is (<c>isprint</c> of the kernel); others are dots there.</summary>
    public static bool IsPrintable(char c) => c is (>= ' ' and < '\x7f') or (>= '\xa0' and <= '\xff');

    private static bool IsAscii(byte value) => value is >= 0x20 and < 0x7f;

    private bool Fail(string expected, ReadOnlySpan<char> found)
    {
        Error = expected + "; found " + QuotedText.Of(found);
        return false;
    }
}
