using System.Collections.Generic;
using System.Linq;
using SyscallKit.Inputs;
using SyscallKit.Metadata;
using Tiny.Kernel;

namespace Tiny.Tests;

/// <summary>Which generated calls are made, and how many are left.</summary>
internal sealed class InputPlan(SyscallTable table, ulong seed, SyscallAbi abi, long count)
{
    private readonly CallInputs _inputs = new(table, seed, abi)
    {
        Descriptors = [0, 1, 2, InputMachine.File, InputMachine.PipeReader, InputMachine.PipeWriter, InputMachine.Null],
        Directories = [InputMachine.Folder],
        Processes = [1, 2, 3],
        Paths = ["/", ".", "..", "/dir", "/dir/file", "file", "/dev/null", "/dev/console", "/bin/input", "/bin/hello32", "/dir/a", "/sys/kernel/tracing/README"],
    };

    private readonly Dictionary<string, long> _results = [];

    public SyscallAbi Abi => abi;

    /// <summary>How many calls have begun.</summary>
    public long Made { get; private set; }

    public bool IsOver => Made >= count;

    /// <summary>How many calls of each name have come back without an error, with -EFAULT, or with another error.</summary>
    public IReadOnlyDictionary<string, long> Results => _results;

    /// <summary>The call that a process makes next, and its number, to make it again.</summary>
    public (long Index, CallInput Input) Next() => (Made, _inputs[Made++]);

    public void Count(string what) => _results[what] = _results.GetValueOrDefault(what) + 1;

    public bool HasWaiter(IEnumerable<Process> waiters) => waiters.Any();
}
