using SyscallKit.Injection.Grammar;

namespace SyscallKit.Injection;

/// <summary>What an injector keeps of a task: how often each number came, and what remains to be done of the call in progress.</summary>
internal struct InjectState
{
    /// <summary>By table and number, how often it came.</summary>
    public int[][]? Counts;

    /// <summary>The rule that was hit; null if none.</summary>
    public InjectRule? Rule;

    /// <summary>The number that the task asked for.</summary>
    public int Number;

    /// <summary>The arguments that it gave.</summary>
    public InjectedArguments Arguments;
}
