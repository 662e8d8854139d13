namespace SyscallGen.Parsing;

/// <summary>The library's types, by the names that symbols have.</summary>
internal static class KnownNames
{
    public const string Namespace = "SyscallKit";
    public const string SyscallAttribute = "SyscallKit.SyscallAttribute";
    public const string CompatSyscallAttribute = "SyscallKit.CompatSyscallAttribute";
    public const string SyscallTableAttribute = "SyscallKit.SyscallTableAttribute";
    public const string IncludeSyscallsAttribute = "SyscallKit.IncludeSyscallsAttribute";
    public const string NiHook = "sys_ni_syscall";
}
