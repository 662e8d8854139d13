using System;
using System.Text;
using SyscallKit.Declaring;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>A file that takes one word a write: <c>trace_get_user</c> (kernel/trace/trace.c), as <c>set_event</c> uses it.</summary>
/// <param name="access">How it is open.</param>
/// <param name="read">Makes the text.</param>
/// <param name="write">Takes a word, and returns 0 or an error negated.</param>
internal sealed class TracefsWordFile(TracefsOpen access, Func<TracefsText> read, Func<string, long> write) : TracefsTextFile(access, read, null)
{
    // EVENT_BUF_SIZE (kernel/trace/trace_events.c)
    private const int MaxLength = 127;

    private protected override long WriteNext(ReadOnlySpan<byte> data)
    {
        int begin = 0;
        while (begin < data.Length && KernelCharacter.IsSpace(data[begin]))
            begin++;
        if (begin == data.Length)
            return begin;
        int end = begin;
        while (end < data.Length && !IsEnd(data[end]))
            end++;
        if (end - begin > MaxLength)
            return -Errno.EINVAL;
        if (end > begin)
        {
            long result = write(Encoding.UTF8.GetString(data[begin..end]));
            if (result < 0)
                return result;
        }

        // The blank behind the word is taken with it.
        return end < data.Length ? end + 1 : end;
    }

    private static bool IsEnd(byte c) => c == 0 || KernelCharacter.IsSpace(c);
}
