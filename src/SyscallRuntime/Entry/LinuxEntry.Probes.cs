// Mirrors kernel/tracepoint.c, as far as syscall_regfunc and syscall_unregfunc go.
using System;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Entry;

/// <content>The tracepoints <c>sys_enter</c> and <c>sys_exit</c>.</content>
public sealed partial class LinuxEntry
{
    private readonly Lock _probesLock = new();

    /// <summary>The probes in order, for who registers.</summary>
    private ISyscallProbe[] _probes = [];

    /// <summary>Adds a probe; from any thread. Processors see it with the next call that they begin.</summary>
    /// <param name="probe">The probe: called after those that are there; added twice, it is called twice.</param>
    public void RegisterProbe(ISyscallProbe probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        lock (_probesLock)
        {
            SetProbes([.. _probes, probe]);
            Work.SetWork(SyscallWork.Tracepoint);
        }
    }

    /// <summary>Removes a probe; from any thread. A call in progress on another thread may still reach it.</summary>
    /// <param name="probe">The probe.</param>
    /// <returns>False if it was not there.</returns>
    public bool UnregisterProbe(ISyscallProbe probe)
    {
        lock (_probesLock)
        {
            int index = Array.IndexOf(_probes, probe);
            if (index < 0)
                return false;
            SetProbes([.. _probes[..index], .. _probes[(index + 1)..]]);
            if (_probes.Length == 0)
                Work.ClearWork(SyscallWork.Tracepoint);
            return true;
        }
    }

    private void SetProbes(ISyscallProbe[] probes)
    {
        _probes = probes;
        _tracepoints.Replace(probes is [ISyscallProbe only] ? only : new ProbeChain(probes));
    }
}
