using System.Runtime.CompilerServices;

namespace SyscallKit.Audit;

/// <summary>A call as audit sees it: <c>struct audit_context</c> (kernel/audit.h).</summary>
/// <param name="Arch"><c>AUDIT_ARCH_*</c>: c000003eh for 64-bit calls, 40000003h for 32-bit ones.</param>
/// <param name="Major">The number when the call was made.</param>
/// <param name="Arguments">The first four arguments then.</param>
/// <param name="Exit">The result; null of a call that never returns.</param>
public readonly record struct AuditCall(uint Arch, int Major, AuditCall.FourArguments Arguments, long? Exit)
{
    /// <summary>Whether it has a result that is no error (<c>is_syscall_success</c>).</summary>
    public bool IsSuccess => Exit is not (>= -Declaring.Errno.MaxErrno and < 0) and not null;

    /// <summary>Four arguments.</summary>
    [InlineArray(Count)]
    public struct FourArguments
    {
        /// <summary>How many.</summary>
        public const int Count = 4;

        private ulong _first;
    }
}
