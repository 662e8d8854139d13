using System;
using System.Runtime.CompilerServices;

namespace SyscallKit.Kernel;

/// <summary>
/// A place in each task for what a probe keeps from <c>sys_enter</c> to <c>sys_exit</c>: it goes where the task goes, and away with it. A child of a call
/// and a task that is given other registers begin with <c>default</c>.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <example>
/// <code>
/// private static readonly TaskSlot&lt;long&gt; s_since = new();
///
/// public void SysEnter(Cpu cpu, in PtRegs regs, long id) => s_since.In(cpu.Task) = Stopwatch.GetTimestamp();
/// </code>
/// </example>
/// <remarks>
/// A task allocates for a slot once, at the first use. Slots are never given back: make one for a kind of probe, in a static field. The value belongs to the
/// thread that runs the task.
/// </remarks>
public sealed class TaskSlot<T>
    where T : struct
{
    private readonly int _index = TaskSlots.Next();

    /// <summary>The value that a task has.</summary>
    /// <param name="task">The task.</param>
    /// <returns>A reference to it.</returns>
    public ref T In(SyscallTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        object?[] slots = task._slots;
        // Nobody else puts anything at this index, so what is there needs no look at its type.
        return ref (uint)_index < (uint)slots.Length && slots[_index] is { } box ? ref Unsafe.As<StrongBox<T>>(box).Value : ref Add(task);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T Add(SyscallTask task)
    {
        if (_index >= task._slots.Length)
            Array.Resize(ref task._slots, _index + 1);
        StrongBox<T> box = new();
        task._slots[_index] = box;
        return ref box.Value;
    }
}
