using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Limits;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Tracing.Recording;

/// <summary>The tracing of one kernel: the tracer that is always there, and the instances beside it, which record on their own.</summary>
/// <remarks>May be used from any thread. Linux's list of <c>struct trace_array</c> (<c>ftrace_trace_arrays</c>, kernel/trace/trace.c).</remarks>
public sealed class SyscallTracing
{
    /// <summary>How many instances there may be.</summary>
    public const int MaxInstances = 32;

    private readonly ISyscallTracepoints _tracepoints;
    private readonly int _maxPages = TracingLedger.DefaultPages;
    private readonly Lock _lock = new();
    private readonly Dictionary<SyscallTracer, int> _openFiles = [];
    private ImmutableSortedDictionary<string, SyscallTracer> _instances = ImmutableSortedDictionary.Create<string, SyscallTracer>(StringComparer.Ordinal);

    /// <summary>Tracing with all events disabled.</summary>
    /// <param name="global">The tracer that is always there; it is attached here.</param>
    /// <param name="tracepoints">The kernel's entry code.</param>
    public SyscallTracing(SyscallTracer global, ISyscallTracepoints tracepoints)
    {
        ArgumentNullException.ThrowIfNull(global);
        ArgumentNullException.ThrowIfNull(tracepoints);
        _tracepoints = tracepoints;
        Global = global;
        global.AskForBuffers(TryMakeBuffers);
        global.AttachTo(tracepoints);
    }

    /// <summary>
    /// How many pages all ring buffers together may have that are asked for by name: those of instances, of snapshots, and of resized
    /// buffers. A guest that reaches the files can take no more of its host's memory, but as much again for all else that they make the host hold: filters, triggers,
    /// lists of tasks, open files, and the copies that these are read from. 256 MB unless set.
    /// </summary>
    public int MaxPages
    {
        get => _maxPages;
        init
        {
            _maxPages = value;
            Global.Ledger.Bytes.Max = value * (long)RingBufferPage.Size;
        }
    }

    /// <summary>The tracer that is always there.</summary>
    public SyscallTracer Global { get; }

    /// <summary>The instances by name.</summary>
    public IReadOnlyDictionary<string, SyscallTracer> Instances => Volatile.Read(ref _instances);

    /// <summary>Makes an instance: <c>mkdir instances/NAME</c>. It has the global tracer's events, processors, clock, names and options, and all events disabled.</summary>
    /// <param name="name">Its name: a file name.</param>
    /// <param name="instance">The instance.</param>
    /// <returns>
    /// The error: <see cref="Errno.EEXIST"/> for a name that is taken, <see cref="Errno.EINVAL"/> for one that no directory can have,
    /// <see cref="Errno.ENAMETOOLONG"/>, <see cref="Errno.ENOMEM"/> beyond <see cref="MaxInstances"/> and <see cref="MaxPages"/>; default if there is none.
    /// </returns>
    public Errno CreateInstance(string name, out SyscallTracer? instance)
    {
        ArgumentNullException.ThrowIfNull(name);
        instance = null;
        const int NameMax = 255;
        if (Encoding.UTF8.GetByteCount(name) > NameMax)
            return Errno.ENAMETOOLONG;
        if (name is "" or "." or ".." || name.AsSpan().ContainsAny('/', '\0', '\n'))
            return Errno.EINVAL;
        lock (_lock)
        {
            if (_instances.ContainsKey(name))
                return Errno.EEXIST;
            if (_instances.Count == MaxInstances || PageCount() + (long)Global.CpuCount * SyscallTracer.DefaultPagesPerCpu > MaxPages)
                return Errno.ENOMEM;
            instance = Global.NewInstance();
            instance.AskForBuffers(TryMakeBuffers);
            instance.AttachTo(_tracepoints);
            Volatile.Write(ref _instances, _instances.Add(name, instance));
            return default;
        }
    }

    /// <summary>Removes an instance: <c>rmdir instances/NAME</c>. Who holds the tracer may still read it; it records nothing more.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>
    /// The error: <see cref="Errno.ENOENT"/> for a name that no instance has, <see cref="Errno.EBUSY"/> while a <see cref="TracefsFile"/> of it is
    /// open; default if there is none.
    /// </returns>
    public Errno RemoveInstance(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        SyscallTracer? instance;
        lock (_lock)
        {
            if (!_instances.TryGetValue(name, out instance))
                return Errno.ENOENT;
            if (_openFiles.ContainsKey(instance))
                return Errno.EBUSY;
            Volatile.Write(ref _instances, _instances.Remove(name));
        }

        // Without the lock: a tracer asks for room under its own.
        instance.Retire();
        return default;
    }

    /// <summary>A task has forked: <see cref="SyscallTracer.TaskForked"/> of all tracers.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="child">Its child.</param>
    public void TaskForked(int pid, int child)
    {
        Global.TaskForked(pid, child);
        foreach (SyscallTracer instance in Instances.Values)
            instance.TaskForked(pid, child);
    }

    /// <summary>A task is gone for good: <see cref="SyscallTracer.TaskFreed"/> of all tracers.</summary>
    /// <param name="pid">The task.</param>
    public void TaskFreed(int pid)
    {
        Global.TaskFreed(pid);
        foreach (SyscallTracer instance in Instances.Values)
            instance.TaskFreed(pid);
    }

    /// <summary>Changes the capacity of ring buffers, as far as <see cref="MaxPages"/> allows.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="pages">The new capacity of each, in pages: any value.</param>
    /// <returns>The error: <see cref="Errno.ENOMEM"/>; default if there is none.</returns>
    internal Errno Resize(IReadOnlyCollection<RingBuffer> buffers, UInt128 pages)
    {
        lock (_lock)
        {
            if (pages > RingBuffer.MaxCapacity)
                return Errno.ENOMEM;
            long count = PageCount();
            foreach (RingBuffer buffer in buffers)
                count += long.Max(0, (long)pages - buffer.HeldPages);
            if (count > MaxPages && buffers.Any(buffer => (long)pages > buffer.Capacity))
                return Errno.ENOMEM;
            foreach (RingBuffer buffer in buffers)
                buffer.Resize((int)pages);
            return default;
        }
    }

    /// <summary>Keeps an instance from being removed: a file of it is open.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>What ends that; null if there is no such instance.</returns>
    internal Action? Hold(string name)
    {
        lock (_lock)
        {
            if (!_instances.TryGetValue(name, out SyscallTracer? instance))
                return null;
            _openFiles[instance] = _openFiles.GetValueOrDefault(instance) + 1;
            return () =>
            {
                lock (_lock)
                {
                    if (--_openFiles[instance] == 0)
                        _openFiles.Remove(instance);
                }
            };
        }
    }

    /// <summary>Makes ring buffers, as far as <see cref="MaxPages"/> allows.</summary>
    /// <param name="pages">How many pages they have.</param>
    /// <param name="make">Makes them, and adds them to those of a tracer, before anybody else may ask.</param>
    /// <returns>False if that is too much: then they are not made.</returns>
    internal bool TryMakeBuffers(long pages, Action make)
    {
        lock (_lock)
        {
            if (PageCount() + pages > MaxPages)
                return false;
            make();
            return true;
        }
    }

    private long PageCount()
    {
        long count = Global.PageCount;
        foreach (SyscallTracer instance in _instances.Values)
            count += instance.PageCount;
        return count;
    }
}
