namespace SyscallKit.Seccomp.Auditing;

/// <summary>A number that is computed from a call lies in a set.</summary>
/// <param name="Subject">The number.</param>
/// <param name="Values">The set.</param>
internal readonly record struct Constraint(Expression Subject, NumberSet Values)
{
    /// <summary>Whether it holds for a call.</summary>
    public bool Holds(in SeccompData data) => Values.Contains(Subject.Evaluate(in data));

    public override string ToString() => ConstraintText.Of(this);
}
