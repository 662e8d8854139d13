using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SyscallKit.Seccomp;

/// <summary>A filter of system calls: a program that Linux would accept, decoded. Immutable; several processors may run it at a time.</summary>
public sealed class SeccompFilter
{
    private SeccompFilter(ImmutableArray<SockFilter> program)
    {
        Program = program;
        Steps = BpfStep.DecodeAll(program.AsSpan());
        ConvertedLength = BpfConversion.LengthOf(program.AsSpan());
    }

    /// <summary>The instructions as they were given.</summary>
    public ImmutableArray<SockFilter> Program { get; }

    /// <summary>How many instructions of extended BPF Linux makes of it; of these a task may have 32768 in all.</summary>
    public int ConvertedLength { get; }

    /// <summary>The instructions, decoded.</summary>
    internal BpfStep[] Steps { get; }

    /// <summary>Checks a program as Linux does when it is installed, and decodes it.</summary>
    /// <param name="program">The instructions: any.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="error">Why it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryCreate(
        ReadOnlySpan<SockFilter> program, [NotNullWhen(true)] out SeccompFilter? filter, [NotNullWhen(false)] out SeccompFilterError? error)
    {
        error = SeccompFilterCheck.Check(program);
        filter = error is null ? new SeccompFilter([.. program]) : null;
        return error is null;
    }

    /// <summary>The same for a program that is meant to be right.</summary>
    /// <param name="program">The instructions.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException">Linux would refuse it; the message names the instruction.</exception>
    public static SeccompFilter Create(ReadOnlySpan<SockFilter> program) =>
        TryCreate(program, out SeccompFilter? filter, out SeccompFilterError? error) ? filter : throw new ArgumentException(error.Message, nameof(program));

    /// <summary>Runs the filter.</summary>
    /// <param name="data">The call.</param>
    /// <returns>What the program returns: a <see cref="SeccompAction"/> in the upper half, its data in the lower.</returns>
    public uint Run(in SeccompData data) => BpfInterpreter.Run(Steps, in data);

    /// <summary>The program as text: <see cref="BpfText.Disassemble"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => BpfText.Disassemble(Program.AsSpan());
}
