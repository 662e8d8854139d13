namespace SyscallKit.Metadata;

/// <summary>A function that may be made to fail: an entry of Linux's <c>_error_injection_whitelist</c>.</summary>
/// <param name="Symbol">The stub, such as <c>__x64_sys_openat</c>.</param>
/// <param name="Type">What it may return.</param>
public readonly record struct ErrorInjectionEntry(string Symbol, ErrorInjectionType Type);
