namespace SyscallKit.Injection;

/// <summary>A stub that is armed to fail.</summary>
/// <param name="Symbol">Its name: <c>__x64_sys_openat</c>.</param>
/// <param name="Retval">What it returns when it fails.</param>
public readonly record struct FailedStub(string Symbol, long Retval);
