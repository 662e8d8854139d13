namespace SyscallKit.Decoding;

/// <summary>How strace-like text shows an argument.</summary>
internal enum ArgumentForm
{
    /// <summary>A signed number.</summary>
    Signed,

    /// <summary>An unsigned number.</summary>
    Unsigned,

    /// <summary>A number in hexadecimal; 0 as <c>0</c>.</summary>
    Hexadecimal,

    /// <summary>An address; 0 as <c>NULL</c>.</summary>
    Pointer,

    /// <summary>Permissions of a file in octal.</summary>
    Mode,

    /// <summary>The same, where the argument before it says that a file is created; else the kernel does not look at it, and it is left out.</summary>
    ModeIfCreated,

    /// <summary>A user or group: all ones as <c>-1</c>.</summary>
    Id,

    /// <summary>A directory of an <c>*at</c> call: -100 as <c>AT_FDCWD</c>.</summary>
    Directory,

    /// <summary>Names of values and bits: a <see cref="FlagSet"/>.</summary>
    Flags,

    /// <summary>The address of a string with a NUL at its end, of which the beginning is shown.</summary>
    String,

    /// <summary>The address of a path, which is shown whole.</summary>
    Path,

    /// <summary>The address of a path that the kernel fills in; the result is its size with the NUL.</summary>
    OutputPath,

    /// <summary>The address of bytes that the caller gives; the next argument is their number.</summary>
    Input,

    /// <summary>The address of bytes that the kernel fills in; the result is their number.</summary>
    Output,
}
