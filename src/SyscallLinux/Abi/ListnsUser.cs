namespace SyscallKit.Linux.Abi;

/// <summary>User namespaces with a meaning of their own.</summary>
public enum ListnsUser : ulong
{
    LISTNS_CURRENT_USER = 18446744073709551615,
}
