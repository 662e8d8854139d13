using System;

namespace LinuxKernel.Replay;

/// <summary>A recording whose replay went another way. The message names the line and says how.</summary>
/// <param name="message">The message.</param>
public sealed class ReplayException(string message) : Exception(message);
