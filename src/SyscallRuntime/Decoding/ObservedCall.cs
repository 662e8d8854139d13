using System.Collections.Immutable;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>What is known of a call that was made: what <see cref="CallDecoder"/> decodes.</summary>
public sealed record ObservedCall
{
    /// <summary>The name, as its table has it.</summary>
    public required string Name { get; init; }

    /// <summary>What is declared of it; null if nothing is.</summary>
    public SyscallMetadata? Metadata { get; init; }

    /// <summary>Whose registers and structures they are.</summary>
    public SyscallAbi Abi { get; init; }

    /// <summary>The registers that bring the arguments, in the order of the arguments: any values; one that is missing is 0.</summary>
    public ImmutableArray<ulong> Registers { get; init; } = [];

    /// <summary>The caller's memory as the call found it; null if it is not known.</summary>
    public IUserMemory? MemoryAtEntry { get; init; }

    /// <summary>The caller's memory as the call left it; null if it is not known.</summary>
    public IUserMemory? MemoryAtExit { get; init; }

    /// <summary>What the call returned; null if it has not.</summary>
    public long? Result { get; init; }

    /// <summary>
    /// By argument, what a record of Linux 6.19 holds of the memory that it points to; null where it does not. It is used where memory cannot be read.
    /// </summary>
    public ImmutableArray<ImmutableArray<byte>?> Recorded { get; init; } = [];
}
