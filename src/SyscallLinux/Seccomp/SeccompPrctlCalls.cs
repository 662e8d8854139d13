using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations;
using SyscallKit.Seccomp;

namespace SyscallKit.Linux.Seccomp;

/// <summary>
/// <c>prctl(2)</c> as far as filters need it, to be included in any kernel's table. A kernel that has more options overrides <see cref="Prctl"/>, and leaves to it
/// those that it does not know; one that has a <c>prctl</c> of its own calls <see cref="TryPrctl"/>.
/// </summary>
/// <param name="seccomp">The kernel's <c>seccomp(2)</c>.</param>
public class SeccompPrctlCalls(SeccompCalls seccomp) : LinuxCalls
{
    /// <summary>PR_SET_SECCOMP, PR_GET_SECCOMP, PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS.</summary>
    /// <param name="context">The call.</param>
    /// <param name="option">The option.</param>
    /// <param name="arg2">What the option takes.</param>
    /// <param name="arg3">What the option takes.</param>
    /// <param name="arg4">What the option takes.</param>
    /// <param name="arg5">What the option takes.</param>
    /// <returns>A result, or an error; -EINVAL for other options.</returns>
    public override long Prctl(SyscallContext context, int option, ulong arg2, ulong arg3, ulong arg4, ulong arg5) =>
        TryPrctl(context, option, arg2, arg3, arg4, arg5, out long result) ? result : -Errno.EINVAL;

    /// <summary>As <see cref="Prctl"/>, for a kernel with a <c>prctl</c> of its own.</summary>
    /// <param name="context">The call.</param>
    /// <param name="option">The option: any value.</param>
    /// <param name="arg2">What the option takes.</param>
    /// <param name="arg3">What the option takes.</param>
    /// <param name="arg4">What the option takes.</param>
    /// <param name="arg5">What the option takes.</param>
    /// <param name="result">What the call returns.</param>
    /// <returns>False if the option is none of these.</returns>
    /// <remarks>kernel/sys.c: <c>prctl</c>. Which arguments have to be 0 differs by option.</remarks>
    public bool TryPrctl(SyscallContext context, int option, ulong arg2, ulong arg3, ulong arg4, ulong arg5, out long result)
    {
        switch ((PrctlOptions)option)
        {
            case PrctlOptions.PR_SET_SECCOMP:
                result = seccomp.SetSeccomp(context, arg2, new UserPtr(arg3));
                return true;
            case PrctlOptions.PR_GET_SECCOMP:
                result = (long)SeccompKernel.ModeOf(context.Task);
                return true;
            case PrctlOptions.PR_SET_NO_NEW_PRIVS:
                result = arg2 == 1 && (arg3 | arg4 | arg5) == 0 ? 0 : -Errno.EINVAL;
                context.Task.NoNewPrivs = result == 0;
                return true;
            case PrctlOptions.PR_GET_NO_NEW_PRIVS:
                result = (arg2 | arg3 | arg4 | arg5) != 0 ? -Errno.EINVAL : context.Task.NoNewPrivs ? 1 : 0;
                return true;
            default:
                result = 0;
                return false;
        }
    }
}
