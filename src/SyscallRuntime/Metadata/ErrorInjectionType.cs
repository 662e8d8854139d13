namespace SyscallKit.Metadata;

/// <summary>What a function that is made to fail returns: Linux's <c>EI_ETYPE_*</c> (include/asm-generic/error-injection.h).</summary>
public enum ErrorInjectionType
{
    /// <summary><c>EI_ETYPE_NULL</c>: 0.</summary>
    Null,

    /// <summary><c>EI_ETYPE_ERRNO</c>: -4095 to -1.</summary>
    Errno,

    /// <summary><c>EI_ETYPE_ERRNO_NULL</c>: -4095 to 0.</summary>
    ErrnoNull,

    /// <summary><c>EI_ETYPE_TRUE</c>: 1.</summary>
    True,
}
