namespace SyscallKit.Seccomp;

/// <summary>A jump whose label has been read and not found yet.</summary>
/// <param name="From">The number of its instruction.</param>
/// <param name="Field">Where the distance belongs.</param>
/// <param name="Label">The label.</param>
internal readonly record struct BpfJump(int From, BpfJumpField Field, BpfToken Label)
{
    /// <summary>The instruction with its distance.</summary>
    public SockFilter Into(SockFilter instruction, uint skipped) => Field switch
    {
        BpfJumpField.Jt => instruction with { Jt = (byte)skipped },
        BpfJumpField.Jf => instruction with { Jf = (byte)skipped },
        _ => instruction with { K = skipped },
    };
}
