namespace SyscallKit.Tracing.Text;

/// <summary>What is printed of a record besides its bytes: what Linux's <c>struct trace_iterator</c> says of it.</summary>
/// <param name="Cpu">The processor that recorded it.</param>
/// <param name="Time">Its time stamp.</param>
/// <param name="NextTime">The time stamp of the record that is read next, of any processor; the same as <paramref name="Time"/> if there is none.</param>
/// <param name="Index">How many records were read before it.</param>
/// <param name="LostEvents">How many events of its processor were lost right before it; <see cref="UnknownLoss"/> if it is not known how many.</param>
internal readonly record struct TraceLinePosition(int Cpu, ulong Time, ulong NextTime, long Index = 0, long LostEvents = 0)
{
    /// <summary>Some events were lost.</summary>
    public const long UnknownLoss = -1;
}
