using System;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>
/// The names of a call's flags in Linux 6.19's traces, which has a text of its own with them: directory, path, flags, and the permissions of a file
/// that is made (<c>sys_enter_openat_print</c> and <c>sys_enter_openat_print_fmt</c>, kernel/trace/trace_syscalls.c).
/// </summary>
internal sealed class RecordedFlags
{
    private const int Path = 1;
    private const int Word = 2;
    private const int Mode = 3;

    private readonly SetMember _none;

    private RecordedFlags(ImmutableArray<SetMember> members)
    {
        _none = members.First(static member => member is { Value: 0, Mask: not 0 });
        Shown = [.. members.Where(static member => member.Value != 0)];
    }

    /// <summary>The flags that the text shows, in its order.</summary>
    public ImmutableArray<SetMember> Shown { get; }

    /// <summary>The name of the access where its bits are 0.</summary>
    public string None => _none.Name;

    /// <summary>The bits of the access.</summary>
    public ulong AccessMask => _none.Mask;

    /// <summary>The flags of a call.</summary>
    /// <param name="metadata">The call.</param>
    /// <param name="strings">Which of its arguments are recorded as strings.</param>
    /// <returns>Null if it is none with such a text.</returns>
    public static RecordedFlags? Of(SyscallMetadata metadata, int[] strings) =>
        strings is [Path] && metadata.NbArgs == Mode + 1
        && metadata.Meaning.Arguments[Word].RecordedNames is { } names && metadata.Meaning.Arguments[Mode].Kind == ArgumentKind.Mode
        && names.Members.Any(static member => member is { Value: 0, Mask: not 0 })
            ? new RecordedFlags(names.Members)
            : null;

    /// <summary>Whether a text of an entry seems to have them.</summary>
    public bool AreIn(ReadOnlySpan<char> text, SyscallMetadata metadata)
    {
        string before = $", {metadata.Args[Word]}: ";
        int at = text.IndexOf(before, StringComparison.Ordinal);
        while (at >= 0)
        {
            text = text[(at + before.Length)..];
            if (text.StartsWith(None, StringComparison.Ordinal))
                return true;
            foreach (SetMember member in Shown)
            {
                if (text.StartsWith(member.Name, StringComparison.Ordinal))
                    return true;
            }

            at = text.IndexOf(before, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>The print format; it does not know flags of more than one bit.</summary>
    public string PrintFormat(SyscallMetadata metadata)
    {
        string[] args = [.. metadata.Args];
        string word = $"REC->{args[Word]}";
        return $"\"{args[0]}: 0x%08lx, {args[Path]}: 0x%08lx \\\"%s\\\", {args[Word]}: %s%s, {args[Mode]}: 0%03o\","
            + $" ((unsigned long)(REC->{args[0]})), ((unsigned long)(REC->{args[Path]})), __get_str(__{args[Path]}_val),"
            + $" ({word} & ~{AccessMask}) && !({word} & {AccessMask}) ? \"{None}|\" : \"\", "
            + $" {word} ? __print_flags({word}, \"|\", "
            + string.Join(", ", Shown.Where(static flag => BitOperations.IsPow2(flag.Value)).Select(static flag => $"{{ 0x{flag.Value:x}, \"{flag.Name}\" }}"))
            + $") : \"{None}\",  ((unsigned long)(REC->{args[Mode]}))";
    }
}
