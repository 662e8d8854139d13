using System;
using System.Globalization;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>
/// A host's hook threw. The registers are as before the hooks were asked, and the task is left there: <c>LinuxEntry.Resume</c> without a result asks them again, with a
/// result it ends the call.
/// </summary>
public sealed class SyscallHookException : Exception
{
    internal SyscallHookException(SyscallAbi abi, int nr, string? name, bool isBefore, Exception inner)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A hook {(isBefore ? "before" : "after")} {(abi == SyscallAbi.Ia32 ? "32-bit " : "")}system call {name ?? "without a name"} ({nr}) threw {inner.GetType().Name}: {inner.Message} (LinuxEntry.Resume goes on with the call)"),
            inner)
    {
        Abi = abi;
        Nr = nr;
        Name = name;
    }

    /// <summary>The table that the number belongs to.</summary>
    public SyscallAbi Abi { get; }

    /// <summary>The number of the call.</summary>
    public int Nr { get; }

    /// <summary>The name of the call in the table; null if the table has no such number.</summary>
    public string? Name { get; }
}
