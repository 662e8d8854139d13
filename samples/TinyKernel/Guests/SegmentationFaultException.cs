using System;

namespace Tiny.Guests;

/// <summary>A guest touched memory that it may not: the processor's page fault, which ends the process.</summary>
internal sealed class SegmentationFaultException : Exception;
