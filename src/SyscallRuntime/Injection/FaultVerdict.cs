namespace SyscallKit.Injection;

/// <summary>What <see cref="FaultAttr.ShouldFail"/> says, and which of its tests said so.</summary>
public enum FaultVerdict
{
    /// <summary>It fails.</summary>
    Fails,

    /// <summary>The task counts down to the one that fails (<c>fail-nth</c>).</summary>
    FailNth,

    /// <summary>The probability is 0, or chance was against it.</summary>
    Probability,

    /// <summary>Only tasks that are marked fail (<c>task-filter</c>, <c>make-it-fail</c>).</summary>
    TaskFilter,

    /// <summary>It has failed often enough.</summary>
    Times,

    /// <summary>The stack does not lead through what is required, or through what is rejected.</summary>
    Stacktrace,

    /// <summary>Something may still pass.</summary>
    Space,

    /// <summary>Only every n-th fails.</summary>
    Interval,
}
