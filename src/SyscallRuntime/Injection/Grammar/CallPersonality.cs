namespace SyscallKit.Injection.Grammar;

/// <summary>Which table a number is of, as strace tells them apart: <c>@64</c>, <c>@32</c> and <c>@x32</c> behind a name.</summary>
public enum CallPersonality
{
    /// <summary>64-bit calls.</summary>
    X64,

    /// <summary>i386 calls.</summary>
    Ia32,

    /// <summary>x32 calls, without the bit that marks them. No kernel of this library serves them; expressions may name them.</summary>
    X32,
}
