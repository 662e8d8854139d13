namespace SyscallGen.Models;

/// <summary>A class's own <c>sys_ni_syscall</c>, as it must be called.</summary>
/// <param name="IsStatic">Whether it needs no object.</param>
/// <param name="HasContext">Whether it takes the <c>SyscallContext</c>.</param>
/// <param name="Result">How its result widens; one without a result leaves the call with -ENOSYS.</param>
internal sealed record NiHookSpec(bool IsStatic, bool HasContext, ResultConversion Result);
