using System;

namespace SyscallKit.Kernel;

/// <summary>What a suspended call waits for.</summary>
/// <param name="Attempt">Gives the result, or null while there is none.</param>
/// <param name="Interruption">What a signal does.</param>
internal sealed record PendingWait(Func<long?> Attempt, WaitInterruption Interruption);
