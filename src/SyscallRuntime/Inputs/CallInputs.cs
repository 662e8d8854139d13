using System;
using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>
/// Calls for tests and fuzzers, made from what their arguments mean: mostly right but for one argument, so that they come far, and say what is odd about
/// them. A seed and an index give the same call, to the byte, on every machine.
/// </summary>
/// <example>
/// <code>
/// CallInputs inputs = new(MyKernel.SyscallTable, seed: 1) { Descriptors = [0, 1, 2], Paths = ["/etc/motd"] };
/// for (int i = 0; i &lt; 100_000; i++)
/// {
///     CallInput input = inputs[i];
///     input.Load(memory);
///     input.PutInto(ref cpu.State);
///     kernel.Syscall(cpu);
/// }
/// </code>
/// </example>
/// <remarks>
/// An argument of which nothing is declared is made by its C type. The name of a call is drawn first, so each is tried about equally often.
/// </remarks>
public sealed class CallInputs
{
    /// <summary>The number of bytes from <see cref="Arena"/> on in which calls have their memory: 4 MiB.</summary>
    public const int ArenaSize = BlockPlacer.ArenaSize;

    private readonly ulong _seed;
    private readonly ImmutableArray<SyscallTableEntry> _rows;
    private readonly ulong _arena = 0x2000_0000;

    /// <summary>Calls of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seed">Chooses among all sequences.</param>
    /// <param name="abi">Whose calls.</param>
    /// <exception cref="ArgumentException">The table has no calls of that kind.</exception>
    public CallInputs(SyscallTable table, ulong seed, SyscallAbi abi = SyscallAbi.X64)
    {
        ArgumentNullException.ThrowIfNull(table);
        _rows = abi == SyscallAbi.X64 ? table.X64 : table.Ia32;
        if (_rows.IsEmpty)
            throw new ArgumentException($"The table has no calls of {abi}.", nameof(table));
        _seed = seed;
        Abi = abi;
    }

    /// <summary>Which table the calls are of.</summary>
    public SyscallAbi Abi { get; }

    /// <summary>Where the memory of the calls lies: <see cref="ArenaSize"/> bytes that nothing else uses; 0x20000000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no multiple of the page size, or does not lie in the lower 4 GiB.</exception>
    public ulong Arena
    {
        get => _arena;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(value % Memory.PagedMemory.PageSize, 0UL);
            ArgumentOutOfRangeException.ThrowIfZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (ulong)uint.MaxValue - ArenaSize);
            _arena = value;
        }
    }

    /// <summary>Descriptors that are open, of files that are no directories.</summary>
    public ImmutableArray<int> Descriptors { get; init; } = [0, 1, 2];

    /// <summary>Descriptors that are open, of directories.</summary>
    public ImmutableArray<int> Directories { get; init; } = [];

    /// <summary>Paths that lead to something.</summary>
    public ImmutableArray<string> Paths { get; init; } = ["/", "."];

    /// <summary>Processes that there are.</summary>
    public ImmutableArray<int> Processes { get; init; } = [];

    /// <summary>One of the calls.</summary>
    /// <param name="index">Which: any number.</param>
    public CallInput this[long index]
    {
        get
        {
            InputRandom random = InputRandom.Of(_seed, index);
            return new CallMaker(this, random).Make(random.Among(_rows.AsSpan()));
        }
    }
}
