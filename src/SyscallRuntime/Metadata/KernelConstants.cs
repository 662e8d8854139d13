namespace SyscallKit.Metadata;

/// <summary>Constants of Linux that say what arguments can be.</summary>
internal static class KernelConstants
{
    /// <summary>The descriptor that stands for the working directory (include/uapi/linux/fcntl.h).</summary>
    public const int AT_FDCWD = -100;

    /// <summary>The largest signal (arch/x86/include/asm/signal.h).</summary>
    public const int _NSIG = 64;

    /// <summary>How many bytes a path has at most, with its NUL (include/uapi/linux/limits.h).</summary>
    public const int PATH_MAX = 4096;
}
