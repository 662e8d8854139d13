using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.Decoding;
using SyscallKit.KernelText;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Text;

/// <content>The events in words.</content>
public sealed partial class TraceTextReader
{
    private bool TryReadCall(
        ReadOnlySpan<char> text, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        if (text.StartsWith("sys_enter: NR ", StringComparison.Ordinal))
            return TryReadRawEnter(new Scanner(text["sys_enter: NR ".Length..]), context, out read, out error);
        if (text.StartsWith("sys_exit: NR ", StringComparison.Ordinal))
            return TryReadRawExit(new Scanner(text["sys_exit: NR ".Length..]), context, out read, out error);

        read = null;
        int nameEnd = text.IndexOfAny('(', ' ');
        if (nameEnd < 0 || !text.StartsWith("sys_", StringComparison.Ordinal))
            return Fail("this is no event of the systems syscalls and raw_syscalls, and no other can be read", text, out error);
        if (!_calls.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..nameEnd], out (SyscallMetadata Metadata, int Number, SyscallUserArguments? User) call))
            return Fail("the table has no such call", text[..nameEnd], out error);
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
            return Fail("expected \" -> 0x\", the result in hexadecimal, and the end of the line", start, out error);
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
            return Fail("expected a number of 32 bits and six arguments in hexadecimal: \"N (A, B, C, D, E, F)\"", start, out error);
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
            return Fail("expected a number of 32 bits and a result of 64: \"N = R\"", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.RawExit, Number = number, Values = [(ulong)value] };
        return true;
    }

    private bool TryReadEnter(
        Scanner scanner,
        TraceTextLine context,
        SyscallMetadata call,
        SyscallUserArguments? user,
        [NotNullWhen(true)] out TraceTextLine? read,
        [NotNullWhen(false)] out string? error)
    {
        read = null;
        bool mayNameFlags = user is { IsOpenat: true } && _verbose != true && _namesFlags != false;
        if (mayNameFlags && scanner.Rest.Contains(", flags: O_", StringComparison.Ordinal))
        {
            if (TraceTextOpenat.TryRead(scanner.Rest, call, out ImmutableArray<ulong> values, out ReadOnlyMemory<byte> path))
            {
                read = context with { Class = TraceEventClass.SyscallEnter, Values = values, UserData = [path] };
                return Agree(ref _namesFlags, true, "the names of flags", out error)
                    && Agree(ref _verbose, false, TypeOfArgument, out error)
                    && Agree(ref _hasUserData, true, Pointee, out error);
            }

            if (_namesFlags == true)
                return Fail("expected openat as Linux 6.19 shows it: \"dfd: N, filename: N \"PATH\", flags: NAMES\", and \", mode: 0N\" where a file may be made", scanner.Rest, out error);
        }

        TraceTextEntry entry = new(call, user) { HasPrefix = _hasPrefix };
        if (!entry.TryRead(scanner))
        {
            error = entry.Error!;
            return false;
        }

        if (entry.IsVerbose is { } isVerbose && !Agree(ref _verbose, isVerbose, TypeOfArgument, out error))
            return false;
        if (entry.HasUserData is { } hasUserData && !Agree(ref _hasUserData, hasUserData, Pointee, out error))
            return false;
        bool isNumericOpenat = mayNameFlags && entry is { HasUserData: true, IsVerbose: false };
        if (isNumericOpenat && !Agree(ref _namesFlags, false, "the names of flags", out error))
            return false;
        _hasPrefix = entry.HasPrefix;
        error = null;
        read = context with { Class = TraceEventClass.SyscallEnter, Values = entry.Values, UserData = entry.UserData };
        return true;
    }

    private const string TypeOfArgument = "the type of an argument";
    private const string Pointee = "what an argument points to";
}
