using SyscallKit.Processor;

namespace Tiny.Commands;

/// <summary>What is to be recorded.</summary>
internal sealed record TraceRequest
{
    public required Vendor Vendor { get; init; }

    /// <summary>Names of events, as <see cref="EventSelection"/> reads them.</summary>
    public required string[] Events { get; init; }

    public string? Filter { get; init; }

    /// <summary>The file; null for the screen.</summary>
    public string? Output { get; init; }

    /// <summary>How often the guests run.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>How much is kept of each processor; null for all.</summary>
    public int? BufferSizeKb { get; init; }
}
