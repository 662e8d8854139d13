// Mirrors kernel/tracepoint.c, as far as syscall_regfunc and syscall_unregfunc go.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Entry;

/// <content>The tracepoints <c>sys_enter</c> and <c>sys_exit</c>.</content>
public sealed partial class LinuxEntry
{
    private readonly Lock _attachLock = new();

    /// <summary>The processors that enter this kernel. Weak, so that one that is no longer used goes away.</summary>
    private readonly ConditionalWeakTable<Cpu, LinuxEntry> _cpus = [];

    /// <summary>The probes in order, for who registers.</summary>
    private ISyscallProbe[] _probes = [];

    /// <summary>Adds a probe; from any thread. Processors see it with the next call that they begin.</summary>
    /// <param name="probe">The probe: called after those that are there; added twice, it is called twice.</param>
    public void RegisterProbe(ISyscallProbe probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        lock (_attachLock)
        {
            SetProbes([.. _probes, probe]);
            foreach (KeyValuePair<Cpu, LinuxEntry> attached in _cpus)
                attached.Key.SetWork(SyscallWork.Tracepoint);
        }
    }

    /// <summary>Removes a probe; from any thread. A call in progress on another thread may still reach it.</summary>
    /// <param name="probe">The probe.</param>
    /// <returns>False if it was not there.</returns>
    public bool UnregisterProbe(ISyscallProbe probe)
    {
        lock (_attachLock)
        {
            int index = Array.IndexOf(_probes, probe);
            if (index < 0)
                return false;
            SetProbes([.. _probes[..index], .. _probes[(index + 1)..]]);
            if (_probes.Length == 0)
            {
                foreach (KeyValuePair<Cpu, LinuxEntry> attached in _cpus)
                    attached.Key.ClearWork(SyscallWork.Tracepoint);
            }

            return true;
        }
    }

    private void Attach(Cpu cpu)
    {
        lock (_attachLock)
        {
            _cpus.AddOrUpdate(cpu, this);
            if (_probes.Length != 0)
                cpu.SetWork(SyscallWork.Tracepoint);
        }
    }

    private void SetProbes(ISyscallProbe[] probes)
    {
        _probes = probes;
        _tracepoints.Replace(probes is [ISyscallProbe only] ? only : new ProbeChain(probes));
    }
}
