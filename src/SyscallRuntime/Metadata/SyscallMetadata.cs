using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace SyscallKit.Metadata;

/// <summary>What is known of a system call without running it: Linux's <c>struct syscall_metadata</c> (include/trace/syscall.h).</summary>
/// <remarks>The generator makes one a call, named <c>__syscall_meta__NAME</c>, in the class that declares it.</remarks>
public sealed class SyscallMetadata
{
    private readonly Func<CallMeaning>? _meaning;
    private CallMeaning? _made;

    /// <summary>The metadata of one call; ties the two events to it.</summary>
    /// <param name="name">The name with its prefix: <c>sys_openat</c>.</param>
    /// <param name="syscallNr">The number that the declaration gives, or -1 where only the table knows it.</param>
    /// <param name="types">The argument types as C spells them.</param>
    /// <param name="args">The argument names.</param>
    /// <param name="enterEvent">The event at entry.</param>
    /// <param name="exitEvent">The event at exit.</param>
    /// <param name="meaning">Makes what the arguments mean, when somebody asks for the first time; null where nothing is declared of them.</param>
    public SyscallMetadata(
        string name,
        int syscallNr,
        ImmutableArray<string> types,
        ImmutableArray<string> args,
        TraceEventCall enterEvent,
        TraceEventCall exitEvent,
        Func<CallMeaning>? meaning = null)
    {
        _meaning = meaning;
        Name = name;
        SyscallNr = syscallNr;
        Types = types;
        Args = args;
        EnterEvent = enterEvent;
        ExitEvent = exitEvent;
        enterEvent.Metadata = this;
        exitEvent.Metadata = this;
    }

    /// <summary>The name with its prefix: <c>sys_openat</c>.</summary>
    public string Name { get; }

    /// <summary>The number that the declaration gives, or -1 where only the table knows it.</summary>
    public int SyscallNr { get; }

    /// <summary>The number of arguments, 0 to 6.</summary>
    public int NbArgs => Args.Length;

    /// <summary>The argument types as C spells them.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>The argument names.</summary>
    public ImmutableArray<string> Args { get; }

    /// <summary>The event recorded before the call.</summary>
    public TraceEventCall EnterEvent { get; }

    /// <summary>The event recorded after the call.</summary>
    public TraceEventCall ExitEvent { get; }

    /// <summary>What the arguments and the result mean; <see cref="ArgumentMeaning.Unknown"/> where nothing is declared: one meaning for each argument.</summary>
    public CallMeaning Meaning => _made ?? Interlocked.CompareExchange(ref _made, Make(), null) ?? _made;

    // One for each argument, however many somebody has written by hand.
    private CallMeaning Make()
    {
        CallMeaning made = _meaning?.Invoke() ?? new CallMeaning([], ArgumentMeaning.Unknown);
        if (made.Arguments.Length == NbArgs)
            return made;
        ImmutableArray<ArgumentMeaning> arguments = [.. Args.Select((_, i) => i < made.Arguments.Length ? made.Arguments[i] : ArgumentMeaning.Unknown)];
        return new CallMeaning(arguments, made.Result) { Operations = made.Operations, Errors = made.Errors };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
