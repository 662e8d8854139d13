namespace SyscallKit.Seccomp;

/// <summary>What a stack of filters says of a call.</summary>
/// <param name="Value">The value of the filter that decided, action and data in one.</param>
/// <param name="Match">The stack with that filter on top; null if each filter allowed the call.</param>
public readonly record struct SeccompVerdict(uint Value, SeccompStack? Match)
{
    /// <summary>What becomes of the call.</summary>
    public SeccompAction Action => SeccompActions.Of(Value);

    /// <summary>The filter's data: an error, a message, what a handler finds in <c>si_errno</c>.</summary>
    public ushort Data => unchecked((ushort)Value);
}
