namespace SyscallKit.Metadata;

/// <summary>What a function that is made to fail returns: Linux's <c>EI_ETYPE_*</c> (include/asm-generic/error-injection.h), as far as calls use it.</summary>
public enum ErrorInjectionType
{
    /// <summary><c>EI_ETYPE_ERRNO</c>: -4095 to -1.</summary>
    Errno = 1,
}
