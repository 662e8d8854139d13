using System;

namespace Tiny.Replay;

/// <summary>A recording that cannot be read or replayed. The message names the file and says why.</summary>
/// <param name="message">The message.</param>
public sealed class RecordingException(string message) : Exception(message);
