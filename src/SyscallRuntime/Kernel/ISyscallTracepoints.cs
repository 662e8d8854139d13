namespace SyscallKit.Kernel;

/// <summary>Where probes are hung on the calls of a kernel: its tracepoints <c>sys_enter</c> and <c>sys_exit</c>. The entry code is one.</summary>
public interface ISyscallTracepoints
{
    /// <summary>Adds a probe; from any thread. Processors see it with the next call that they begin.</summary>
    /// <param name="probe">The probe: called after those that are there; added twice, it is called twice.</param>
    void RegisterProbe(ISyscallProbe probe);

    /// <summary>Removes a probe; from any thread. A call in progress on another thread may still reach it.</summary>
    /// <param name="probe">The probe.</param>
    /// <returns>False if it was not there.</returns>
    bool UnregisterProbe(ISyscallProbe probe);
}
