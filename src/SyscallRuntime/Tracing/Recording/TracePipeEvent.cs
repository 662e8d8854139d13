using System;

namespace SyscallKit.Tracing.Recording;

/// <summary>An event taken out of a buffer.</summary>
/// <param name="Cpu">The processor that recorded it.</param>
/// <param name="Time">Its time stamp, in what the tracer's clock counts.</param>
/// <param name="LostEvents">How many events of the processor were lost right before it.</param>
/// <param name="Record">The record, as <see cref="Events.EventFormat"/> lays it out; valid until the next event is read.</param>
public readonly record struct TracePipeEvent(int Cpu, ulong Time, long LostEvents, ReadOnlyMemory<byte> Record);
