namespace SyscallKit.Declaring;

/// <summary>How much of what a call may write is valid after it.</summary>
public enum Filled
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>As much as the result says, in the argument's unit.</summary>
    Result,
}
