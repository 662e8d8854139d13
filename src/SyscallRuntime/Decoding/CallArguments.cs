using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>Which arguments of a call strace shows, and how, where that depends on other arguments.</summary>
internal static class CallArguments
{
    // O_CREAT, and the bit that O_TMPFILE has besides O_DIRECTORY (build_open_flags, fs/open.c).
    private const ulong CreatingFlags = 0x40 | 0x400000;

    // MREMAP_FIXED, MREMAP_DONTUNMAP: only these look at the new address.
    private const ulong MovingFlags = 2 | 4;

    private static readonly ArgumentRule s_protocol = new(ArgumentForm.Flags, 32, FlagSets.InternetProtocol);
    private static readonly ArgumentRule s_int = new(ArgumentForm.Signed, 32);
    private static readonly ArgumentRule s_unsigned = new(ArgumentForm.Unsigned, 32);
    private static readonly ArgumentRule s_pointer = new(ArgumentForm.Pointer);
    private static readonly ArgumentRule s_hexadecimal = new(ArgumentForm.Hexadecimal);
    private static readonly ArgumentRule s_bits = new(ArgumentForm.Hexadecimal, 32);
    private static readonly ArgumentRule s_bitset = new(ArgumentForm.Flags, 32, FlagSets.FutexBitset);
    private static readonly ArgumentRule s_openFlags = new(ArgumentForm.Flags, 32, FlagSets.Open);
    private static readonly ArgumentRule s_fdFlags = new(ArgumentForm.Flags, 32, FlagSets.FdFlags);

    /// <summary>The arguments that are shown, in order.</summary>
    /// <param name="enter">The entry.</param>
    /// <returns>Each with its rule; without one for a call of which nothing is known.</returns>
    public static ImmutableArray<(int Index, ArgumentRule? Rule)> Of(CallHalf enter)
    {
        if (enter.Metadata is not { } metadata)
            return [.. enter.Args.Select(static (_, i) => (i, (ArgumentRule?)null))];
        (int Index, ArgumentRule? Rule)[] all = [.. enter.Args.Select((_, i) => (i, (ArgumentRule?)ArgumentRules.Of(enter.Name, metadata, i)))];
        return (enter.Name, all.Length) switch
        {
            ("futex", 6) => Futex(all, (int)enter.Args[1]),
            ("mremap", 5) => (enter.Args[3] & MovingFlags) != 0 ? [.. all] : [.. all[..4]],
            ("socket", 3) when (int)enter.Args[0] is 2 or 10 => [.. all[..2], (2, s_protocol)],
            ("fcntl", 3) => Fcntl(all, (int)enter.Args[1]),
            _ => [.. all.Where(item => item is not { Rule.Form: ArgumentForm.ModeIfCreated, Index: > 0 } || (enter.Args[item.Index - 1] & CreatingFlags) != 0)],
        };
    }

    // By operation: uaddr, op, val, utime, uaddr2, val3 (do_futex, kernel/futex/syscalls.c); for some utime is a second number.
    private static ImmutableArray<(int, ArgumentRule?)> Futex((int Index, ArgumentRule? Rule)[] all, int op) => (op & 0x7f) switch
    {
        0 => [.. all[..4]],
        1 or 2 => [.. all[..3]],
        3 => [.. all[..3], (3, s_unsigned), all[4]],
        4 or 12 => [.. all[..3], (3, s_unsigned), all[4], all[5]],
        5 => [.. all[..3], (3, s_unsigned), all[4], (5, s_bits)],
        6 or 13 => [.. all[..2], all[3]],
        7 or 8 => [.. all[..2]],
        9 => [.. all[..4], (5, s_bitset)],
        10 => [.. all[..3], (5, s_bitset)],
        11 => [.. all[..5]],
        _ => [.. all],
    };

    // do_fcntl (fs/fcntl.c)
    private static ImmutableArray<(int, ArgumentRule?)> Fcntl((int Index, ArgumentRule? Rule)[] all, int command) => command switch
    {
        1 or 3 or 9 or 11 or 1025 or 1032 or 1034 => [.. all[..2]],
        0 or 8 or 1030 or 1031 => [.. all[..2], (2, s_int)],
        2 => [.. all[..2], (2, s_fdFlags)],
        4 => [.. all[..2], (2, s_openFlags)],
        5 or 6 or 7 or 36 or 37 or 38 => [.. all[..2], (2, s_pointer)],
        _ => [.. all[..2], (2, s_hexadecimal)],
    };
}
