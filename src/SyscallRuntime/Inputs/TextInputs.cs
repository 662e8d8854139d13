using System;
using System.Text;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>The bytes of texts and paths.</summary>
internal sealed class TextInputs(CallInputs inputs, InputRandom random)
{
    /// <summary><c>NAME_MAX</c>: how many bytes a name in a directory has at most (include/uapi/linux/limits.h).</summary>
    private const int NameMax = 255;

    private const int LongestPlain = 12;

    private static readonly Oddity[] s_oddities =
        [Oddity.Endless, Oddity.Empty, Oddity.NotUtf8, Oddity.Longest, Oddity.TooLong];

    public Oddity OddOne() => random.Among<Oddity>(s_oddities);

    /// <summary>A text, with its NUL unless it is endless.</summary>
    /// <param name="isPath">Whether it is a path.</param>
    /// <param name="limit">How many bytes are accepted, with the NUL; 0 if nobody has said.</param>
    /// <param name="oddity">One of texts; others give a plain text.</param>
    public byte[] Make(bool isPath, int limit, Oddity oddity)
    {
        limit = limit > 0 ? limit : KernelConstants.PATH_MAX;
        return oddity switch
        {
            Oddity.Endless => Of(isPath, random.Between(1, Math.Min(limit, NameMax))),
            Oddity.Empty => [0],
            Oddity.NotUtf8 => [.. Of(isPath, random.Below(LongestPlain)), (byte)random.Between(0xf8, 0xff), (byte)'a', 0],
            Oddity.Longest => [.. Of(isPath, limit - 1), 0],
            Oddity.TooLong => [.. Of(isPath, limit), 0],
            _ => Plain(isPath, limit),
        };
    }

    private byte[] Plain(bool isPath, int limit)
    {
        if (isPath && inputs.Paths.Length > 0 && !random.OneIn(3))
        {
            byte[] path = [.. Encoding.UTF8.GetBytes(random.Among(inputs.Paths.AsSpan())), 0];
            return path.Length <= limit ? path : [0];
        }

        return [.. Of(isPath, random.Between(1, Math.Min(LongestPlain, Math.Max(1, limit - 1)))), 0];
    }

    /// <summary>So many letters; of a path, in names that are not too long, or by chance one that is.</summary>
    private byte[] Of(bool isPath, int length)
    {
        byte[] text = new byte[length];
        bool isOneName = random.OneIn(4);
        for (int i = 0; i < length; i++)
            text[i] = isPath && !isOneName && (i % (NameMax + 1) == 0 || random.OneIn(40)) ? (byte)'/' : (byte)('a' + random.Below(4));
        return text;
    }
}
