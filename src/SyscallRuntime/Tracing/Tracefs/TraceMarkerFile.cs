using System;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary><c>trace_marker</c>: what is written comes into the trace, under the task that writes.</summary>
/// <param name="access">How it is open.</param>
/// <param name="tracer">What records.</param>
internal sealed class TraceMarkerFile(TracefsOpen access, SyscallTracer tracer) : TracefsFile(access)
{
    private protected override long WriteNext(ReadOnlySpan<byte> data, Cpu? cpu) => cpu is null ? -Errno.EINVAL : tracer.WriteMarker(cpu, data);
}
