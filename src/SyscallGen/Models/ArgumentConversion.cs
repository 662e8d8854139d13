namespace SyscallGen.Models;

/// <summary>How the <c>long</c> of <c>__se_sys_x</c> becomes the declared type: <c>__SC_CAST</c>.</summary>
internal enum ArgumentConversion
{
    /// <summary>It is a long already.</summary>
    None,

    /// <summary>An unchecked cast: the low bits of an integer or enum, all bits of a pointer, or the type's own operator.</summary>
    Cast,

    /// <summary>C's conversion to <c>_Bool</c>: whether the whole long is not zero.</summary>
    NotZero,

    /// <summary>A user pointer: the address goes to its constructor.</summary>
    UserPointer,
}
