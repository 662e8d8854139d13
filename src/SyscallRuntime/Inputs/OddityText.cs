namespace SyscallKit.Inputs;

/// <summary>Oddities in words.</summary>
internal static class OddityText
{
    /// <summary>What follows the value of an argument in a message; empty for <see cref="Oddity.None"/>.</summary>
    public static string Of(Oddity oddity) => oddity switch
    {
        Oddity.None => "",
        Oddity.BeforeHole => "ends at an unmapped page",
        Oddity.AcrossPages => "lies on two pages",
        Oddity.Unaligned => "is not aligned",
        Oddity.Null => "is null",
        Oddity.IntoHole => "runs into an unmapped page",
        Oddity.Unmapped => "is not mapped",
        Oddity.ReadOnly => "is read-only memory",
        Oddity.NoAccess => "is memory without access",
        Oddity.KernelAddress => "is an address of the kernel",
        Oddity.NonCanonical => "is no canonical address",
        Oddity.WrapsAround => "ends beyond the last address",
        Oddity.OneMore => "is one too many",
        Oddity.OneLess => "is one too few",
        Oddity.Zero => "is zero",
        Oddity.Huge => "is huge",
        Oddity.Negative => "is negative",
        Oddity.Overflowing => "is too large for its address or elements",
        Oddity.Extreme => "is the smallest or largest of its type",
        Oddity.JunkAbove => "has junk above its type",
        Oddity.OutsideSet => "is outside the set",
        Oddity.AllOnes => "is all ones",
        Oddity.Closed => "is not open",
        Oddity.OtherFile => "is a file of another kind",
        Oddity.WorkingDirectory => "is AT_FDCWD",
        Oddity.Endless => "does not end",
        Oddity.Empty => "is empty",
        Oddity.NotUtf8 => "is no UTF-8",
        Oddity.Longest => "is as long as allowed",
        Oddity.TooLong => "is one byte too long",
        Oddity.Shorter => "is shorter than the structure",
        Oddity.Longer => "is longer than the structure",
        Oddity.TailNotZero => "is longer than the structure, and not zero there",
        _ => "is odd inside",
    };
}
