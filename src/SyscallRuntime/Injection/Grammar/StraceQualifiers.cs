using System;
using System.Collections.Immutable;

namespace SyscallKit.Injection.Grammar;

/// <summary>
/// What the <c>-e</c> options of a command line have said so far: which calls are traced, and what is injected. Each is read as strace 6.1 reads it. Immutable;
/// compares by its contents.
/// </summary>
/// <example>
/// <code>
/// StraceQualifiers all = StraceQualifiers.Default.With("trace=%file", names, out StraceError? error)!;
/// </code>
/// </example>
public sealed record StraceQualifiers
{
    private static readonly string[] s_statuses = ["successful", "failed", "unfinished", "unavailable", "detached"];
    private static readonly string[] s_quiet = ["attach", "exit", "exits", "path-resolution", "personality", "superseded", "thread-execve"];
    private static readonly string[] s_decodedFds = ["path", "socket", "dev", "pidfd"];
    private static readonly string[] s_decodedPids = ["pidns", "comm"];

    private StraceQualifiers()
    {
    }

    /// <summary>Before any option: all calls are traced, and nothing is injected.</summary>
    public static StraceQualifiers Default { get; } = new();

    /// <summary>Which calls are traced; only they are injected.</summary>
    public CallSet Trace { get; private init; } = CallSet.All;

    /// <summary>What is injected; for a call the last clause that has it counts.</summary>
    public ImmutableArray<InjectClause> Injections { get; private init; } = [];

    /// <summary>Calls that end in which ways are shown (<see cref="StraceStatus"/>).</summary>
    public StraceNumberSet Status { get; private init; } = StraceNumberSet.All;

    /// <summary>Which signals are shown.</summary>
    public StraceNumberSet Signals { get; private init; } = StraceNumberSet.All;

    /// <summary>The calls whose arguments are shown as they are in the registers.</summary>
    public CallSet Raw { get; private init; } = CallSet.None;

    /// <summary>What strace warns of, in order; it goes on all the same.</summary>
    public ImmutableArray<string> Warnings { get; private init; } = [];

    /// <summary>Reads one more option.</summary>
    /// <param name="expression">What stands behind <c>-e</c>: <c>inject=read:error=EIO</c>, or a set of calls that is traced.</param>
    /// <param name="names">The calls that it can name.</param>
    /// <param name="error">Why it is none; null if it is one.</param>
    /// <returns>All that has been said; null if it is none.</returns>
    public StraceQualifiers? With(string expression, CallNames names, out StraceError? error)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(names);
        int equals = expression.IndexOf('=', StringComparison.Ordinal);
        string value = expression[(equals + 1)..];
        switch (equals < 0 ? "" : expression[..equals])
        {
            case "trace" or "t":
                return WithTrace(value, names, out error);
            case "abbrev" or "a" or "verbose" or "v":
                return CallSet.Parse(value, names, out error) is null ? null : this;
            case "raw" or "x":
                return CallSet.Parse(value, names, out error) is { } raw ? this with { Raw = raw } : null;
            case "signal" or "signals" or "s":
                return StraceNumberSet.Parse(value, "signal", static token => StraceSignal.Parse(token), out error) is { } signals ? this with { Signals = signals } : null;
            case "status":
                return StraceNumberSet.Parse(value, "status", static token => Named(token, s_statuses), out error) is { } status ? this with { Status = status } : null;
            case "read" or "reads" or "r" or "write" or "writes" or "w":
                return Checked(value, "descriptor", static token => (int)StraceNumber.Whole(token, int.MaxValue), out error);
            case "quiet" or "silent" or "silence" or "q":
                return Checked(value, "quiet", static token => Named(token, s_quiet), out error);
            case "decode-fd" or "decode-fds":
                return Checked(value, "decode-fds", static token => Named(token, s_decodedFds), out error);
            case "decode-pid" or "decode-pids":
                return Checked(value, "decode-pids", static token => Named(token, s_decodedPids), out error);
            case "fault":
                return WithInjection(value, isFault: true, names, out error);
            case "inject":
                return WithInjection(value, isFault: false, names, out error);
            case "kvm":
                error = value == "vcpu" ? null : new StraceError($"invalid -e kvm= argument: '{value}'");
                return error is null ? this : null;
            case "secontext":
                error = new StraceError("SELinux context printing (--secontext option) is not supported by this build of strace");
                return null;
            default:
                return WithTrace(expression, names, out error);
        }
    }

    /// <summary>The rule for a call.</summary>
    /// <param name="personality">Its table.</param>
    /// <param name="number">Its number.</param>
    /// <returns>The rule; null if nothing is injected there.</returns>
    public InjectRule? RuleOf(CallPersonality personality, int number)
    {
        for (int index = Injections.Length - 1; index >= 0; index--)
        {
            if (Injections[index].Calls.Contains(personality, number))
                return Injections[index].Rule;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(StraceQualifiers? other) =>
        other is not null && Trace.Equals(other.Trace) && Raw.Equals(other.Raw) && Status.Equals(other.Status) && Signals.Equals(other.Signals)
        && Injections.AsSpan().SequenceEqual(other.Injections.AsSpan()) && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Trace, Raw, Injections.Length, Warnings.Length);

    /// <summary>Names other than those of calls, in any case.</summary>
    private static int Named(string token, string[] names) => Array.FindIndex(names, name => name.Equals(token, StringComparison.OrdinalIgnoreCase));

    private StraceQualifiers? WithTrace(string value, CallNames names, out StraceError? error) =>
        CallSet.Parse(value, names, out error) is { } calls ? this with { Trace = calls } : null;

    /// <summary>What says how something is printed is checked, and means nothing here.</summary>
    private StraceQualifiers? Checked(string value, string kind, Func<string, int> number, out StraceError? error) =>
        StraceNumberSet.Parse(value, kind, number, out error) is null ? null : this;

    private StraceQualifiers? WithInjection(string value, bool isFault, CallNames names, out StraceError? error)
    {
        ImmutableArray<string>.Builder warnings = Warnings.ToBuilder();
        InjectClause? clause = new InjectParser(names, isFault, warnings).Parse(value, out error);
        return clause is null ? null : this with { Injections = Injections.Add(clause), Warnings = warnings.ToImmutable() };
    }
}
