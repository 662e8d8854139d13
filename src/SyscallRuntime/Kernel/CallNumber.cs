using SyscallKit.Metadata;

namespace SyscallKit.Kernel;

/// <summary>The number by which a call is known at its entry or at its exit.</summary>
/// <param name="Number">The number.</param>
/// <param name="Abi">Its table; null where that is not known.</param>
internal readonly record struct CallNumber(int Number, SyscallAbi? Abi)
{
    /// <summary>Whether an exit by a number can be that of a call that was entered by this one.</summary>
    /// <param name="table">The kernel's calls.</param>
    /// <param name="exit">The number at the exit.</param>
    /// <remarks>
    /// They are the same, with two exceptions. <c>rt_sigreturn</c> ends with the number -1 (<c>restore_sigcontext</c>, arch/x86/kernel/signal_64.c),
    /// so that nothing is restarted. <c>execve</c> of a program of the other width ends with that table's number of <c>execve</c>
    /// (<c>set_personality_64bit</c>, <c>set_personality_ia32</c>, arch/x86/kernel/process_64.c).
    /// </remarks>
    public bool EndsWith(SyscallTable table, CallNumber exit)
    {
        if (exit.Number == -1)
            return true;
        bool isSameTable = Abi is null || exit.Abi is null || Abi == exit.Abi;
        return exit.Number == Number && isSameTable
            || IsNamed(table, "execve", "execveat") && exit.IsNamed(table, "execve", "execve");
    }

    private bool IsNamed(SyscallTable table, string name, string orName) =>
        Abi != SyscallAbi.Ia32 && NameIn(table, SyscallAbi.X64) is { } x64 && (x64 == name || x64 == orName)
        || Abi != SyscallAbi.X64 && NameIn(table, SyscallAbi.Ia32) is { } ia32 && (ia32 == name || ia32 == orName);

    private string? NameIn(SyscallTable table, SyscallAbi abi) => table.TryGetEntry(abi, Number, out SyscallTableEntry? row) ? row.Name : null;
}
