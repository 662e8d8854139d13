namespace SyscallKit.Signaling;

/// <summary>Where the 32-bit vDSO has the code to which handlers without <c>SA_RESTORER</c> return (arch/x86/entry/vdso/vdso32/sigreturn.S).</summary>
/// <param name="Sigreturn"><c>__kernel_sigreturn</c>; 0 if there is no vDSO: the code is then in the frame itself.</param>
/// <param name="RtSigreturn"><c>__kernel_rt_sigreturn</c>.</param>
public readonly record struct SignalReturns32(uint Sigreturn, uint RtSigreturn);
