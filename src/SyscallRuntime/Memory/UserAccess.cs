namespace SyscallKit.Memory;
/// <summary>x</summary>
public static class UserAccess { }
