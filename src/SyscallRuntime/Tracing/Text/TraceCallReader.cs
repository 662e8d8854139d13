using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.KernelText;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>Reads the events in words, as <see cref="TraceTextEvent"/> prints them.</summary>
internal sealed class TraceCallReader
{
    private readonly TraceTextForm _form;
    private readonly Dictionary<string, (SyscallMetadata Metadata, int Number, RecordedArguments? User)> _calls = new(StringComparer.Ordinal);

    /// <summary>A reader.</summary>
    /// <param name="form">How the lines above were printed.</param>
    /// <param name="table">The calls that a text may tell of.</param>
    public TraceCallReader(TraceTextForm form, SyscallTable table)
    {
        _form = form;
        foreach (SyscallTableEntry row in table.X64)
        {
            if (row.Metadata is { } metadata)
                _calls.TryAdd(metadata.Name, (metadata, row.Number, RecordedArguments.Of(metadata)));
        }
    }

    /// <summary>Reads what stands behind the time.</summary>
    /// <param name="text">The words: anything.</param>
    /// <param name="context">What stands before them.</param>
    /// <param name="read">The whole line.</param>
    /// <param name="error">Why they make no sense.</param>
    /// <returns>Whether they make sense.</returns>
    public bool TryRead(
        ReadOnlySpan<char> text, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        if (text.StartsWith("sys_enter: NR ", StringComparison.Ordinal))
            return TryReadRawEnter(new Scanner(text["sys_enter: NR ".Length..]), context, out read, out error);
        if (text.StartsWith("sys_exit: NR ", StringComparison.Ordinal))
            return TryReadRawExit(new Scanner(text["sys_exit: NR ".Length..]), context, out read, out error);

        read = null;
        int nameEnd = text.IndexOfAny('(', ' ');
        if (nameEnd < 0 || !text.StartsWith("sys_", StringComparison.Ordinal))
            return TraceLineReader.Fail("this is no event of the systems syscalls and raw_syscalls, and no other can be read", text, out error);
        if (!_calls.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..nameEnd], out (SyscallMetadata Metadata, int Number, RecordedArguments? User) call))
            return TraceLineReader.Fail("the table has no such call", text[..nameEnd], out error);
        context = context with { Call = call.Metadata, Number = call.Number };
        return text[nameEnd] == '('
            ? TryReadEnter(new Scanner(text[(nameEnd + 1)..]), context, call.Metadata, call.User, out read, out error)
            : TryReadExit(new Scanner(text[nameEnd..]), context, out read, out error);
    }

    private static bool TryReadExit(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        if (!scanner.TryTake(" -> 0x") || !scanner.TryHexadecimal(out ulong value) || !scanner.IsAtEnd)
            return TraceLineReader.Fail("expected \" -> 0x\", the result in hexadecimal, and the end of the line", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.SyscallExit, Values = [value] };
        return true;
    }

    private static bool TryReadRawEnter(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        ImmutableArray<ulong>.Builder values = ImmutableArray.CreateBuilder<ulong>(6);
        bool isGood = scanner.TryInt32(out int number) && scanner.TryTake(" (");
        for (int i = 0; i < 6 && isGood; i++)
        {
            isGood = scanner.TryHexadecimal(out ulong value) && scanner.TryTake(i < 5 ? ", " : ")");
            values.Add(value);
        }

        if (!isGood || !scanner.IsAtEnd)
            return TraceLineReader.Fail("expected a number of 32 bits and six arguments in hexadecimal: \"N (A, B, C, D, E, F)\"", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.RawEnter, Number = number, Values = values.MoveToImmutable() };
        return true;
    }

    private static bool TryReadRawExit(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        if (!scanner.TryInt32(out int number) || !scanner.TryTake(" = ") || !scanner.TryInt64(out long value) || !scanner.IsAtEnd)
            return TraceLineReader.Fail("expected a number of 32 bits and a result of 64: \"N = R\"", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.RawExit, Number = number, Values = [(ulong)value] };
        return true;
    }

    private bool TryReadEnter(
        Scanner scanner,
        TraceTextLine context,
        SyscallMetadata call,
        RecordedArguments? user,
        [NotNullWhen(true)] out TraceTextLine? read,
        [NotNullWhen(false)] out string? error)
    {
        read = null;
        RecordedFlags? names = user?.Flags;
        bool mayNameFlags = names is not null && _form.Verbose.IsThere != true && _form.NamesOpenatFlags.IsThere != false;
        if (mayNameFlags && names!.AreIn(scanner.Rest, call))
        {
            if (TraceTextOpenat.TryRead(scanner.Rest, call, names, out ImmutableArray<ulong> values, out ReadOnlyMemory<byte> path))
            {
                read = context with { Class = TraceEventClass.SyscallEnter, Values = values, UserData = [path] };
                return _form.NamesOpenatFlags.Agrees(true, out error)
                    && _form.Verbose.Agrees(false, out error)
                    && _form.HasUserData.Agrees(true, out error);
            }

            if (_form.NamesOpenatFlags.IsThere == true)
                return TraceLineReader.Fail("expected openat as Linux 6.19 shows it: \"dfd: N, filename: N \"PATH\", flags: NAMES\", and \", mode: 0N\" where a file may be made", scanner.Rest, out error);
        }

        TraceTextEntry entry = new(call, user) { HasPrefix = _form.HasPrefix.IsThere };
        if (!entry.TryRead(scanner))
        {
            error = entry.Error!;
            return false;
        }

        if (entry.IsVerbose is { } isVerbose && !_form.Verbose.Agrees(isVerbose, out error))
            return false;
        if (entry.HasUserData is { } hasUserData && !_form.HasUserData.Agrees(hasUserData, out error))
            return false;
        bool isNumericOpenat = mayNameFlags && entry is { HasUserData: true, IsVerbose: false };
        if (isNumericOpenat && !_form.NamesOpenatFlags.Agrees(false, out error))
            return false;
        _form.HasPrefix.IsThere = entry.HasPrefix;
        error = null;
        read = context with { Class = TraceEventClass.SyscallEnter, Values = entry.Values, UserData = entry.UserData };
        return true;
    }
}
