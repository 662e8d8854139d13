using System.Collections.Immutable;

namespace SyscallKit.Conformance;

/// <summary>A long option of strace 6.1.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Whether it takes a value.</param>
/// <param name="Letter">The option of one letter that does the same; NUL for none.</param>
/// <param name="Qualifier">The qualifier of <c>-e</c> that its value belongs to; null for none.</param>
internal sealed record StraceLongOption(string Name, StraceOptionValue Value, char Letter = '\0', string? Qualifier = null)
{
    public static ImmutableArray<StraceLongOption> All { get; } =
    [
        new("abbrev", StraceOptionValue.Required, Qualifier: "abbrev"),
        new("absolute-timestamps", StraceOptionValue.Optional),
        new("always-show-pid", StraceOptionValue.None),
        new("attach", StraceOptionValue.Required, 'p'),
        new("columns", StraceOptionValue.Required, 'a'),
        new("const-print-style", StraceOptionValue.Required, 'X'),
        new("daemonised", StraceOptionValue.Optional),
        new("daemonize", StraceOptionValue.Optional),
        new("daemonized", StraceOptionValue.Optional),
        new("debug", StraceOptionValue.None, 'd'),
        new("decode-fds", StraceOptionValue.Optional, Qualifier: "decode-fds"),
        new("decode-pids", StraceOptionValue.Required, Qualifier: "decode-pids"),
        new("detach-on", StraceOptionValue.Required, 'b'),
        new("env", StraceOptionValue.Required, 'E'),
        new("failed-only", StraceOptionValue.None, 'Z'),
        new("failing-only", StraceOptionValue.None, 'Z'),
        new("fault", StraceOptionValue.Required, Qualifier: "fault"),
        new("follow-forks", StraceOptionValue.None, 'f'),
        new("help", StraceOptionValue.None, 'h'),
        new("inject", StraceOptionValue.Required, Qualifier: "inject"),
        new("instruction-pointer", StraceOptionValue.None, 'i'),
        new("interruptible", StraceOptionValue.Required, 'I'),
        new("kvm", StraceOptionValue.Required, Qualifier: "kvm"),
        new("no-abbrev", StraceOptionValue.None, 'v'),
        new("output", StraceOptionValue.Required, 'o'),
        new("output-append-mode", StraceOptionValue.None, 'A'),
        new("output-separately", StraceOptionValue.None),
        new("pidns-translation", StraceOptionValue.None),
        new("quiet", StraceOptionValue.Optional, Qualifier: "quiet"),
        new("raw", StraceOptionValue.Required, Qualifier: "raw"),
        new("read", StraceOptionValue.Required, Qualifier: "read"),
        new("relative-timestamps", StraceOptionValue.Optional),
        new("seccomp-bpf", StraceOptionValue.None),
        new("secontext", StraceOptionValue.Optional, Qualifier: "secontext"),
        new("signal", StraceOptionValue.Required, Qualifier: "signal"),
        new("silence", StraceOptionValue.Optional, Qualifier: "quiet"),
        new("silent", StraceOptionValue.Optional, Qualifier: "quiet"),
        new("stack-traces", StraceOptionValue.None, 'k'),
        new("status", StraceOptionValue.Required, Qualifier: "status"),
        new("string-limit", StraceOptionValue.Required, 's'),
        new("strings-in-hex", StraceOptionValue.Optional),
        new("successful-only", StraceOptionValue.None, 'z'),
        new("summary", StraceOptionValue.None, 'C'),
        new("summary-columns", StraceOptionValue.Required, 'U'),
        new("summary-only", StraceOptionValue.None, 'c'),
        new("summary-sort-by", StraceOptionValue.Required, 'S'),
        new("summary-syscall-overhead", StraceOptionValue.Required, 'O'),
        new("summary-wall-clock", StraceOptionValue.None, 'w'),
        new("syscall-number", StraceOptionValue.None, 'n'),
        new("syscall-times", StraceOptionValue.Optional),
        new("timestamps", StraceOptionValue.Optional),
        new("tips", StraceOptionValue.Optional),
        new("trace", StraceOptionValue.Required, Qualifier: "trace"),
        new("trace-path", StraceOptionValue.Required, 'P'),
        new("user", StraceOptionValue.Required, 'u'),
        new("verbose", StraceOptionValue.Required, Qualifier: "verbose"),
        new("version", StraceOptionValue.None, 'V'),
        new("write", StraceOptionValue.Required, Qualifier: "write"),
    ];
}
