using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>A host's own code before and after the calls of a kernel: it may look, change, answer, or let the task wait.</summary>
/// <example>
/// <code>
/// int opened = 0;
/// using SyscallHook full = entry.Work.On("openat", before: call => ++opened == 3 ? -Errno.ENOSPC : null);
/// </code>
/// </example>
/// <remarks>
/// The hooks of a call are asked in the order in which they were made, right before its handler: behind filters, tracers, tracepoints and audit. After it the last is asked
/// first. A call that a hook answers is not made, and ends as any other.
/// </remarks>
public static class SyscallHooks
{
    /// <summary>Hooks the calls of a name, of both tables.</summary>
    /// <param name="kernel">The kernel: <c>LinuxEntry.Work</c>.</param>
    /// <param name="name">The name, as the tables have it.</param>
    /// <param name="before">What is done before it; null for nothing.</param>
    /// <param name="after">What is done after it; null for nothing.</param>
    /// <returns>The hook; dispose of it to take it away.</returns>
    /// <exception cref="ArgumentException">No table of the kernel has such a call.</exception>
    public static SyscallHook On(this KernelWork kernel, string name, BeforeCall? before = null, AfterCall? after = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(name);
        return kernel.OnAny(entry => entry.Name == name, before, after) ?? throw new ArgumentException($"This kernel has no call \"{name}\" that could be hooked.", nameof(name));
    }

    /// <summary>Hooks all calls of which something holds.</summary>
    /// <param name="kernel">The kernel: <c>LinuxEntry.Work</c>.</param>
    /// <param name="predicate">What has to hold; asked now, once for each entry of both tables.</param>
    /// <param name="before">What is done before a call; null for nothing.</param>
    /// <param name="after">What is done after it; null for nothing.</param>
    /// <returns>The hook; null if it holds of no call.</returns>
    public static SyscallHook? OnAny(this KernelWork kernel, Func<SyscallTableEntry, bool> predicate, BeforeCall? before = null, AfterCall? after = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(predicate);
        int[] x64 = Numbers(kernel.Table.X64, predicate);
        int[] ia32 = Numbers(kernel.Table.Ia32, predicate);
        return x64.Length + ia32.Length == 0 ? null : Worker(kernel).Add(x64, ia32, before, after);
    }

    /// <summary>Hooks a number, whether the kernel has a call of it or not.</summary>
    /// <param name="kernel">The kernel: <c>LinuxEntry.Work</c>.</param>
    /// <param name="abi">The table.</param>
    /// <param name="number">The number, 0 to 4095.</param>
    /// <param name="before">What is done before it; null for nothing.</param>
    /// <param name="after">What is done after it; null for nothing.</param>
    /// <returns>The hook; dispose of it to take it away.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is another.</exception>
    public static SyscallHook OnNumber(this KernelWork kernel, SyscallAbi abi, int number, BeforeCall? before = null, AfterCall? after = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, HookWorker.EndOfNumbers);
        return Worker(kernel).Add(abi == SyscallAbi.X64 ? [number] : [], abi == SyscallAbi.Ia32 ? [number] : [], before, after);
    }

    private static HookWorker Worker(KernelWork kernel) =>
        kernel.GetOrAddWorker(SyscallStage.EnterHook, SyscallStage.ExitHook, static kernel => new HookWorker(kernel));

    private static int[] Numbers(ImmutableArray<SyscallTableEntry> entries, Func<SyscallTableEntry, bool> predicate) =>
        [.. entries.Where(entry => entry.Number < HookWorker.EndOfNumbers && predicate(entry)).Select(static entry => entry.Number)];
}
