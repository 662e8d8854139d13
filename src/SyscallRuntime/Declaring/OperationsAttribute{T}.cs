using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Names the operations of a call that does many things: an interface that nobody implements, of which each method with
/// <see cref="OperationAttribute"/> is the call as one operation sees it.
/// </summary>
/// <typeparam name="T">The interface.</typeparam>
/// <param name="argument">The argument that chooses the operation.</param>
/// <param name="second">The argument that chooses with it, or null: an option of a socket is one of a level.</param>
/// <example>
/// <code>
/// [Syscall(72, Ia32 = 55), Operations&lt;IFcntlOperations&gt;(nameof(cmd))]
/// public partial long Fcntl([Fd] uint fd, [Value&lt;FcntlCommand&gt;] uint cmd, [DependsOn(nameof(cmd))] ulong arg);
///
/// private interface IFcntlOperations
/// {
///     [Operation(FcntlCommand.F_DUPFD)]
///     [return: Fd]
///     int DuplicateFrom([Fd] int arg);
///
///     [Operation(FcntlCommand.F_SETLK)]
///     int SetLock([In] ReadOnlyUserPtr&lt;flock&gt; arg);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationsAttribute<T>(string argument, string? second = null) : Attribute
    where T : class
{
    /// <summary>The argument that chooses the operation.</summary>
    public string Argument { get; } = argument;

    /// <summary>The argument that chooses with it, or null.</summary>
    public string? Second { get; } = second;

    /// <summary>The bits of the argument that choose; all if 0. <c>futex</c> has two flags beside its operation.</summary>
    public ulong Mask { get; set; }

    /// <summary>How far the operation is shifted left in the argument, as in <c>quotactl</c>.</summary>
    public int Shift { get; set; }

    /// <summary>Whether the operations are bits that may come together, as those of <c>clone</c>.</summary>
    public bool AreBits { get; set; }
}
