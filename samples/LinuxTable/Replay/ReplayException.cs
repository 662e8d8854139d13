using System;

namespace LinuxKernel.Replay;

/// <summary>A recording that cannot be replayed. The message names the line and says why.</summary>
/// <param name="message">The message.</param>
public sealed class ReplayException(string message) : Exception(message);
