using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>
/// The arguments of a call whose memory its entry records from Linux 6.19 on: <c>user_mask</c>, <c>user_arg_size</c> and <c>user_arg_is_str</c>
/// of <c>struct syscall_metadata</c> (<c>check_faultable_syscall</c>, kernel/trace/trace_syscalls.c), by what they mean.
/// </summary>
internal sealed class RecordedArguments
{
    /// <summary>How many can be recorded: as many as the one call has that has most, <c>mount</c>.</summary>
    public const int MaxCount = 3;

    private readonly int _mask;

    private RecordedArguments(int mask, int sizeArgument, bool isText, RecordedFlags? flags)
    {
        _mask = mask;
        SizeArgument = sizeArgument;
        IsString = sizeArgument < 0 || isText;
        Flags = flags;
    }

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount((uint)_mask);

    /// <summary>The argument that says how many bytes there are; -1 for a string that ends in NUL.</summary>
    public int SizeArgument { get; }

    /// <summary>Whether it is shown as text.</summary>
    public bool IsString { get; }

    /// <summary>The names of flags, of a call that has a text of its own with them; null for all others.</summary>
    public RecordedFlags? Flags { get; }

    /// <summary>Whether an argument is one of them.</summary>
    public bool Has(int argument) => (_mask >> argument & 1) != 0;

    /// <summary>The arguments of a call.</summary>
    /// <param name="metadata">The call.</param>
    /// <returns>Null if it has none.</returns>
    public static RecordedArguments? Of(SyscallMetadata metadata)
    {
        ImmutableArray<ArgumentMeaning> meanings = metadata.Meaning.Arguments;
        int[] strings = [.. Enumerable.Range(0, metadata.NbArgs).Where(i => IsStringOf(meanings[i], metadata.Types[i])).Take(MaxCount)];
        if (strings.Length != 0)
            return new RecordedArguments(strings.Aggregate(0, static (mask, i) => mask | 1 << i), -1, false, RecordedFlags.Of(metadata, strings));

        int buffer = Enumerable.Range(0, metadata.NbArgs).Where(i => IsBufferOf(meanings[i], metadata.Types[i])).Append(-1).First();
        return buffer < 0 ? null : new RecordedArguments(1 << buffer, meanings[buffer].Length.Value, meanings[buffer].Recorded == RecordedAs.Text, null);
    }

    private static bool IsStringOf(ArgumentMeaning meaning, string type) => meaning.Recorded switch
    {
        RecordedAs.ByKind => meaning is { Kind: ArgumentKind.Path or ArgumentKind.String, Direction: Direction.In } && AreCharacters(type),
        RecordedAs.String => true,
        _ => false,
    };

    private static bool IsBufferOf(ArgumentMeaning meaning, string type) =>
        meaning is { Kind: ArgumentKind.Buffer, Direction: Direction.In, Recorded: RecordedAs.ByKind or RecordedAs.Text, Length.Source: LengthSource.Argument } && AreCharacters(type);

    // Linux records the bytes of write and of messages, and not the void * of setxattr or sendto.
    private static bool AreCharacters(string type) => type is "char *" or "const char *";
}
