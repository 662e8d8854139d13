using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Linux.Declarations;

/// <summary>
/// The system calls of Linux 6.18 for x86-64 and i386, declared without bodies: numbers, names, arguments, their types and what they mean, results and
/// errors.
/// </summary>
/// <remarks>
/// <para>A kernel derives from it, overrides the calls that it serves, and includes the derived class in its table (<see cref="IncludeSyscallsAttribute"/>):
/// the calls that are overridden enter the table. Whoever includes this class itself gets every call.</para>
/// <para>A number of the i386 table stands beside the native call of its row (<c>Ia32 = n</c>), whether Linux has a compat entry there or not: what differs
/// are the structures that arguments point to, and those name their form for 32-bit callers (<see cref="CompatLayoutAttribute{T}"/>). Calls that i386 has
/// alone, and forms of which the arguments lie in other places, are declared as <c>[CompatSyscall]</c>.</para>
/// <para>Parameters keep Linux's names. Calls that only some kernels have are those of <see cref="OptionalLinuxCalls"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class MyCalls : LinuxCalls
/// {
///     public override long GetPid(SyscallContext context) => context.Task.Tgid;
/// }
/// </code>
/// </example>
public partial class LinuxCalls
{
    /// <summary>Serves every call that is not overridden.</summary>
    /// <param name="context">The call: <c>Regs.orig_ax</c> holds its number, the argument registers of the caller's ABI its arguments.</param>
    /// <returns>-ENOSYS unless overridden.</returns>
    protected virtual long sys_ni_syscall(SyscallContext context) => -Errno.ENOSYS;
}
