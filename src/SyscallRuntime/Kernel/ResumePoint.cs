namespace SyscallKit.Kernel;

/// <summary>Where a call is, and what is to be known to go on from there.</summary>
/// <remarks>One word, so that it stays in a register on the way through the stages.</remarks>
internal readonly record struct ResumePoint
{
    private const int PathShift = 8;
    private const ulong Back = 1UL << 16;
    private const int WorkShift = 32;

    private readonly ulong _bits;

    /// <summary>A point at the begin of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The way back to user mode.</param>
    /// <param name="work">What was due when the task came in, or when the call had ended: read once for all stages before it, and once for all behind it.</param>
    public ResumePoint(SyscallStage stage, SyscallReturnPath path, SyscallWork work)
        : this((ulong)stage | (ulong)path << PathShift | (ulong)work << WorkShift)
    {
    }

    private ResumePoint(ulong bits) => _bits = bits;

    /// <summary>The stage.</summary>
    public SyscallStage Stage => (SyscallStage)(byte)_bits;

    /// <summary>The way back to user mode.</summary>
    public SyscallReturnPath Path => (SyscallReturnPath)(byte)(_bits >> PathShift);

    /// <summary>What is due.</summary>
    public SyscallWork Work => (SyscallWork)(_bits >> WorkShift);

    /// <summary>Whether the stage left the task here and is to end what it began.</summary>
    public bool IsBack => (_bits & Back) != 0;

    /// <summary>The begin of another stage.</summary>
    public ResumePoint To(SyscallStage stage) => new(_bits & ~(Back | byte.MaxValue) | (ulong)stage);

    /// <summary>The stage to be come back to.</summary>
    public ResumePoint ToComeBack() => new(_bits | Back);
}
