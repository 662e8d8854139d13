using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>The entry or the exit of a call, of whichever events it was recorded by.</summary>
internal sealed class CallHalf
{
    public required bool IsEnter { get; init; }

    public required int Cpu { get; init; }

    public required ulong Time { get; init; }

    public required int Pid { get; init; }

    public required int Number { get; init; }

    /// <summary>The table of the number; null where nothing tells.</summary>
    public required SyscallAbi? Abi { get; init; }

    /// <summary>The row of the number; null for a number without a call, and where the table is not known.</summary>
    public required SyscallTableEntry? Entry { get; init; }

    /// <summary>Which of the trace's records it is: those of all processors, counted as they are read.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Whether the number is one of the i386 table.</summary>
    public bool IsCompat => Abi == SyscallAbi.Ia32;

    /// <summary>What is known of the call; null if that is nothing but its name.</summary>
    public SyscallMetadata? Metadata => Entry?.Metadata;

    /// <summary>At entry: the arguments that the call has, all six registers if that is not known.</summary>
    public ImmutableArray<ulong> Args { get; init; } = [];

    /// <summary>At entry, by argument: what its record holds of the memory that the argument points to; null where it does not.</summary>
    public ImmutableArray<ImmutableArray<byte>?> Recorded { get; init; } = [];

    /// <summary>At exit: the result.</summary>
    public long Result { get; init; }

    /// <summary>The name in the table; for a number without a call one that strace would give it.</summary>
    public string Name => Entry?.Name ?? string.Create(CultureInfo.InvariantCulture, $"syscall_0x{(ulong)(long)Number:x}");

    /// <summary>An entry as the decoder takes it.</summary>
    /// <param name="memory">The caller's memory, before the call and after it; null if it is not known.</param>
    /// <param name="result">What the call returned; null if it has not.</param>
    public ObservedCall Observe(IUserMemory? memory, long? result) => new()
    {
        Name = Name,
        Metadata = Metadata,
        Abi = Abi ?? SyscallAbi.X64,
        Registers = Args,
        MemoryAtEntry = memory,
        MemoryAtExit = memory,
        Recorded = Recorded,
        Result = result,
    };

    /// <summary>
    /// Whether it is how a task begins that another one made: it leaves <c>fork</c> or its kind without having entered, with 0, which the one that
    /// called it never gets.
    /// </summary>
    public bool IsBirth => !IsEnter && Result == 0 && Entry?.Name is "fork" or "vfork" or "clone" or "clone3";
}
