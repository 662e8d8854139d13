using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Injection.Grammar;

/// <summary>What is done to a call: the tokens of <c>strace -e inject=</c> behind the set. Compares by its contents.</summary>
public sealed record InjectRule
{
    /// <summary>What the program gets as the result, and the call is not made: <c>error=</c> negated, or <c>retval=</c>; null for neither.</summary>
    public long? Result { get; init; }

    /// <summary>Whether <see cref="Result"/> was given as an error.</summary>
    public bool IsError { get; init; }

    /// <summary>The call that is made instead: <c>syscall=</c>. One without effects, by its name; null for none.</summary>
    public string? Substitute { get; init; }

    /// <summary>The signal that the task gets, 1 to 64: <c>signal=</c>; 0 for none.</summary>
    public int Signal { get; init; }

    /// <summary>How long the task waits before the call, in nanoseconds: <c>delay_enter=</c>; null for no delay.</summary>
    public long? DelayEnter { get; init; }

    /// <summary>How long it waits after the call, in nanoseconds: <c>delay_exit=</c>; null for no delay.</summary>
    public long? DelayExit { get; init; }

    /// <summary>What is written before the call: <c>poke_enter=</c>.</summary>
    public ImmutableArray<InjectPoke> PokesEnter { get; init; } = [];

    /// <summary>What is written after the call: <c>poke_exit=</c>.</summary>
    public ImmutableArray<InjectPoke> PokesExit { get; init; } = [];

    /// <summary>Which calls are meant: <c>when=</c>.</summary>
    public InjectWhen When { get; init; } = InjectWhen.Always;

    /// <inheritdoc/>
    public bool Equals(InjectRule? other) =>
        other is not null && Result == other.Result && IsError == other.IsError && Substitute == other.Substitute && Signal == other.Signal
        && DelayEnter == other.DelayEnter && DelayExit == other.DelayExit && When == other.When
        && PokesEnter.SequenceEqual(other.PokesEnter) && PokesExit.SequenceEqual(other.PokesExit);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Result, IsError, Substitute, Signal, HashCode.Combine(DelayEnter, DelayExit), When, PokesEnter.Length, PokesExit.Length);
}
