using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SyscallKit.Tracing.Recording;

/// <summary>A record outside the ring buffer: room for the longest that a system call makes, on the stack.</summary>
[InlineArray(64)]
internal struct TraceRecordDraft
{
    private byte _first;

    /// <summary>Where the record begins.</summary>
    [UnscopedRef]
    public ref byte FirstByte => ref _first;
}
