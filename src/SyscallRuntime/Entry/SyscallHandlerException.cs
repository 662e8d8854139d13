using System;
using System.Globalization;
using SyscallKit.Metadata;

namespace SyscallKit.Entry;

/// <summary>
/// The handler of a system call threw. The processor is as it was when the handler was called, and the task waits in the middle of the
/// call: <see cref="LinuxEntry.Resume(SyscallKit.Kernel.Cpu, long)"/> finishes it with a result such as -EFAULT, and the kernel goes on.
/// </summary>
public sealed class SyscallHandlerException : Exception
{
    internal SyscallHandlerException(SyscallAbi abi, int nr, string? name, int cpuIndex, Exception inner)
        : base(Describe(abi, nr, name, cpuIndex, inner), inner)
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

    private static string Describe(SyscallAbi abi, int nr, string? name, int cpuIndex, Exception inner) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The handler of {(abi == SyscallAbi.Ia32 ? "32-bit " : "")}system call {name ?? "without a name"} ({nr}) on processor {cpuIndex} threw {inner.GetType().Name}: {inner.Message} (LinuxEntry.Resume finishes the call)");
}
