// Mirrors kernel/tracepoint.c, as far as syscall_regfunc and syscall_unregfunc go.
using System;
using SyscallKit.Kernel;

namespace SyscallKit.Entry;

/// <content>The tracepoints <c>sys_enter</c> and <c>sys_exit</c>.</content>
public sealed partial class LinuxEntry
{
    /// <summary>Adds a probe; from any thread. Processors see it with the next call that they begin.</summary>
    /// <param name="probe">The probe: called after those that are there; added twice, it is called twice.</param>
    public void RegisterProbe(ISyscallProbe probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        _tracepoints.Add(probe, Work);
    }

    /// <summary>Removes a probe; from any thread. A call in progress on another thread may still reach it.</summary>
    /// <param name="probe">The probe.</param>
    /// <returns>False if it was not there.</returns>
    public bool UnregisterProbe(ISyscallProbe probe) => _tracepoints.Remove(probe, Work);
}
