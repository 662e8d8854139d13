using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Makes a method the 32-bit form of a system call, as <c>COMPAT_SYSCALL_DEFINEx</c> does: callers of the i386 table reach it in
/// place of the native call. It has no metadata and no trace events, as in Linux.
/// </summary>
/// <example>
/// <code>
/// [CompatSyscall(180)]
/// public long Pread64(uint fd, UserPtr&lt;byte&gt; buf, uint count, [CompatArgU64] long pos) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompatSyscallAttribute : Attribute
{
    /// <summary>A call whose i386 number comes from a <c>.tbl</c> additional file, by its compat entry.</summary>
    public CompatSyscallAttribute() => Number = -1;

    /// <summary>A call with a number in the i386 table.</summary>
    /// <param name="number">0 to 0x3fffffff: any constant expression.</param>
    public CompatSyscallAttribute(int number) => Number = number;

    /// <summary>The number in the i386 table, or -1 if a <c>.tbl</c> file gives it.</summary>
    public int Number { get; }

    /// <summary>The name as in <c>COMPAT_SYSCALL_DEFINEx(name, ...)</c>; the method's name in lower case unless given.</summary>
    public string? Name { get; set; }

    /// <summary>The name in the i386 table where it differs.</summary>
    public string? TableName { get; set; }

    /// <summary>Whether the call may be made to fail without running; true unless given.</summary>
    public bool ErrorInjection { get; set; } = true;
}
