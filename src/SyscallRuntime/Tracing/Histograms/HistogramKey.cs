namespace SyscallKit.Tracing.Histograms;

/// <summary>A key of an entry of a histogram.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">
/// The number: a signed field is sign-extended, <c>.log2</c> has the exponent, <c>.buckets</c> the lower end; of a string the first eight bytes.
/// </param>
/// <param name="Text">
/// The name of the task for <c>comm</c> and <c>.execname</c>, of the call for <c>.syscall</c>; what an argument points to, a character a byte; null
/// if it is a number only.
/// </param>
public readonly record struct HistogramKey(string Name, ulong Value, string? Text);
