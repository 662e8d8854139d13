using System.Collections.Generic;
using System.Linq;

namespace SyscallKit.Tracing;

/// <summary>The names of errors as tags of measurements, made once.</summary>
internal static class ErrnoTags
{
    private const string Key = "errno";

    // EHWPOISON is the last of include/uapi/asm-generic/errno.h; the restart codes of include/linux/errno.h begin at 512.
    private const int End = 600;

    private static readonly KeyValuePair<string, object?> s_other = new(Key, "other");

    private static readonly KeyValuePair<string, object?>[] s_tags =
        [.. Enumerable.Range(0, End).Select(static number => new KeyValuePair<string, object?>(Key, new Errno(number).Name))];

    /// <summary>The tag of a result.</summary>
    /// <param name="result">What a call returned: any value.</param>
    /// <returns>The tag; null if the result is no error.</returns>
    public static KeyValuePair<string, object?>? Of(long result)
    {
        if (!Errno.TryFromResult(result, out Errno errno))
            return null;
        return errno.Number < End ? s_tags[errno.Number] : s_other;
    }
}
