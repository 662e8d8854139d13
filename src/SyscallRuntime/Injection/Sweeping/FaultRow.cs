namespace SyscallKit.Injection.Sweeping;

/// <summary>What became of one fault.</summary>
/// <param name="Point">The fault.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">The result that it came to, or the exception, on one line; empty if it survived.</param>
public sealed record FaultRow(FaultPoint Point, FaultOutcome Outcome, string Message);
