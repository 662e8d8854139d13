namespace SyscallKit.Kernel;

/// <summary>What a worker wants done next.</summary>
internal enum WorkResult
{
    /// <summary>The next stage.</summary>
    Continue,

    /// <summary>Before the call: it is not made, ax stays, and its end is worked on. After it: no more of that. On the way to user mode the same as <see cref="Continue"/>.</summary>
    Skip,

    /// <summary>The task waits here; it comes back to this stage.</summary>
    Suspend,

    /// <summary>The task stops here until somebody who watches it lets it go on; it comes back to this stage.</summary>
    Stop,
}
