namespace SyscallGen.Parsing;

/// <summary>The library's types, by the names that symbols have.</summary>
internal static class KnownNames
{
    public const string Namespace = "SyscallKit";
    public const string Declaring = "Declaring";
    public const string Kernel = "Kernel";
    public const string SyscallAttribute = "SyscallKit.Declaring.SyscallAttribute";
    public const string CompatSyscallAttribute = "SyscallKit.Declaring.CompatSyscallAttribute";
    public const string SyscallTableAttribute = "SyscallKit.Declaring.SyscallTableAttribute";
    public const string IncludeSyscallsAttribute = "SyscallKit.Declaring.IncludeSyscallsAttribute";
    public const string NiHook = "sys_ni_syscall";
}
