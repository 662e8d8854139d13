namespace LinuxKernel.Replay;

/// <summary>What is done at once: an entry, an exit, or a call from entry to exit.</summary>
/// <param name="Half">The entry; or the exit of a call that waited, or of which no entry was recorded.</param>
/// <param name="Exit">After an entry the exit, if nothing was recorded on the processor in between.</param>
internal sealed record ReplayStep(ReplayHalf Half, ReplayHalf? Exit);
