namespace SyscallKit.Declaring;

/// <summary>What a call does with the memory that an argument points to.</summary>
public enum Direction
{
    /// <summary>Nothing: the argument is no pointer to data.</summary>
    None,

    /// <summary>The kernel reads it.</summary>
    In,

    /// <summary>The kernel writes it.</summary>
    Out,

    /// <summary>The kernel reads and writes it.</summary>
    InOut,

    /// <summary>Addresses of another process, which the kernel does not reach through the caller's memory.</summary>
    Remote,
}
