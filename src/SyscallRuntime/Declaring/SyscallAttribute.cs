using System;
using SyscallKit.Kernel;

namespace SyscallKit.Declaring;

/// <summary>
/// Makes a method a system call, as <c>SYSCALL_DEFINEx</c> does for a C function: the generator adds the widening stubs of both ABIs,
/// the metadata, the trace events and the injection entry to the method's class.
/// </summary>
/// <remarks>
/// <para>Arguments may be any C# integer, <c>bool</c>, <c>char</c>, enum, <c>nint</c>, <c>nuint</c>, <see cref="UserPtr{T}"/>,
/// <see cref="ReadOnlyUserPtr{T}"/> or a struct with a conversion from <c>long</c>; at most six. A pointer <c>T*</c> is taken, with a
/// warning: it is an address of this process that the guest chooses. The result may be any integer, enum,
/// <c>void</c> or <see cref="Errno"/>. A first parameter of type <see cref="SyscallContext"/> is no argument of the call.</para>
/// <para>A partial method without a body gets one that returns -ENOSYS, as <c>COND_SYSCALL</c> does.</para>
/// </remarks>
/// <example>
/// <code>
/// [Syscall(0, Ia32 = 3)]
/// public long Read(SyscallContext context, uint fd, UserPtr&lt;byte&gt; buf, nuint count) => -Errno.EBADF;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SyscallAttribute : Attribute
{
    /// <summary>A call whose numbers come from a <c>.tbl</c> additional file in Linux's format, by its name.</summary>
    public SyscallAttribute() => Number = -1;

    /// <summary>A call with a number in the 64-bit table.</summary>
    /// <param name="number">0 to 0x3fffffff: any constant expression.</param>
    public SyscallAttribute(int number) => Number = number;

    /// <summary>The number in the 64-bit table, or -1 if a <c>.tbl</c> file gives it.</summary>
    public int Number { get; }

    /// <summary>The number in the i386 table, which <c>int 0x80</c> and the compatibility-mode entries use; -1 for none.</summary>
    public int Ia32 { get; set; } = -1;

    /// <summary>The name as in <c>SYSCALL_DEFINEx(name, ...)</c>; the method's name in lower case unless given.</summary>
    public string? Name { get; set; }

    /// <summary>The name in the table where it differs: Linux's call 4 is <c>stat</c> there and <c>newstat</c> in its definition.</summary>
    public string? TableName { get; set; }

    /// <summary>The name in the i386 table where it differs from <see cref="TableName"/>: call 198 is <c>lchown32</c> there.</summary>
    public string? Ia32TableName { get; set; }

    /// <summary>Whether the call may be made to fail without running, as <c>ALLOW_ERROR_INJECTION(..., ERRNO)</c> says; true unless given.</summary>
    public bool ErrorInjection { get; set; } = true;

    /// <summary>Whether the call never returns to its caller (<c>noreturn</c> in the table), as <c>exit</c>.</summary>
    public bool NoReturn { get; set; }
}
