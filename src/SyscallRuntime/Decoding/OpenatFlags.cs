using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>The names of <c>openat</c>'s flags in Linux 6.19's traces (<c>sys_enter_openat_print</c> and <c>..._print_fmt</c>, kernel/trace/trace_syscalls.c).</summary>
internal static class OpenatFlags
{
    // include/uapi/asm-generic/fcntl.h
    private static readonly ImmutableArray<(ulong Mask, string Name)> s_flags =
    [
        (0x1, "O_WRONLY"),
        (0x2, "O_RDWR"),
        (0x40, "O_CREAT"),
        (0x80, "O_EXCL"),
        (0x100, "O_NOCTTY"),
        (0x200, "O_TRUNC"),
        (0x400, "O_APPEND"),
        (0x800, "O_NONBLOCK"),
        (0x1000, "O_DSYNC"),
        (0x4000, "O_DIRECT"),
        (0x8000, "O_LARGEFILE"),
        (0x10000, "O_DIRECTORY"),
        (0x20000, "O_NOFOLLOW"),
        (0x40000, "O_NOATIME"),
        (0x80000, "O_CLOEXEC"),
    ];

    /// <summary>The flags that the text shows, in its order.</summary>
    public static ImmutableArray<(ulong Mask, string Name)> Shown { get; } = [(0x410000, "O_TMPFILE"), .. s_flags];

    /// <summary>The print format; it does not know <c>O_TMPFILE</c>.</summary>
    public static string PrintFormat { get; } =
        "\"dfd: 0x%08lx, filename: 0x%08lx \\\"%s\\\", flags: %s%s, mode: 0%03o\","
        + " ((unsigned long)(REC->dfd)), ((unsigned long)(REC->filename)), __get_str(__filename_val),"
        + " (REC->flags & ~3) && !(REC->flags & 3) ? \"O_RDONLY|\" : \"\", "
        + " REC->flags ? __print_flags(REC->flags, \"|\", "
        + string.Join(", ", s_flags.Select(static flag => $"{{ 0x{flag.Mask:x}, \"{flag.Name}\" }}"))
        + ") : \"O_RDONLY\",  ((unsigned long)(REC->mode))";
}
