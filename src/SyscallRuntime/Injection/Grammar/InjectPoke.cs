using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Injection.Grammar;

/// <summary>Bytes that are written to where an argument points: <c>poke_enter=@arg2=00ff</c>.</summary>
/// <param name="argument">The argument, 1 to 7. A call that has fewer is left alone.</param>
/// <param name="data">The bytes, up to 1024.</param>
public sealed class InjectPoke(int argument, ImmutableArray<byte> data) : IEquatable<InjectPoke>
{
    private const int MaxDigits = 2048;

    /// <summary>The argument, 1 to 7.</summary>
    public int Argument { get; } = argument;

    /// <summary>The bytes.</summary>
    public ImmutableArray<byte> Data { get; } = data;

    /// <inheritdoc/>
    public bool Equals(InjectPoke? other) => other is not null && Argument == other.Argument && Data.SequenceEqual(other.Data);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InjectPoke);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Argument);
        hash.AddBytes(Data.AsSpan());
        return hash.ToHashCode();
    }

    /// <summary>Reads what stands behind <c>poke_enter=</c>: pokes with commas between them, one for an argument.</summary>
    internal static bool TryParse(string text, out ImmutableArray<InjectPoke> pokes)
    {
        pokes = [];
        ImmutableArray<InjectPoke>.Builder all = ImmutableArray.CreateBuilder<InjectPoke>();
        foreach (string token in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!token.StartsWith("@arg", StringComparison.Ordinal) || token.AsSpan(4) is not [>= '1' and <= '7' and var digit, '=', .. var bytes]
                || bytes.Length is 0 or > MaxDigits || bytes.Length % 2 != 0 || all.Any(poke => poke.Argument == digit - '0')
                || !TryBytes(bytes, out ImmutableArray<byte> data))
                return false;
            all.Add(new InjectPoke(digit - '0', data));
        }

        pokes = all.DrainToImmutable();
        return text.Length != 0;
    }

    /// <summary>The bytes of a text, a <c>sscanf("%2hhx")</c> at each second character: it skips blanks, takes a sign, and 0x.</summary>
    private static bool TryBytes(ReadOnlySpan<char> text, out ImmutableArray<byte> data)
    {
        ImmutableArray<byte>.Builder bytes = ImmutableArray.CreateBuilder<byte>(text.Length / 2);
        data = [];
        for (int at = 0; at < text.Length; at += 2)
        {
            ReadOnlySpan<char> rest = text[at..];
            while (rest is [var blank, ..] && StraceNumber.IsSpace(blank))
                rest = rest[1..];
            rest = rest[..int.Min(rest.Length, 2)];
            bool isNegative = rest is ['-', ..];
            if (rest is ['-' or '+', ..])
                rest = rest[1..];
            int digits = rest is [] || !char.IsAsciiHexDigit(rest[0]) ? 0 : rest is [_, var second] && char.IsAsciiHexDigit(second) ? 2 : 1;
            if (digits == 0)
                return false;
            int value = Convert.ToInt32(rest[..digits].ToString(), 16);
            bytes.Add((byte)(isNegative ? -value : value));
        }

        data = bytes.DrainToImmutable();
        return true;
    }
}
