namespace SyscallKit.Linux.Abi;

/// <summary>Versions of the structures that hold capabilities.</summary>
public enum CapVersion
{
    _LINUX_CAPABILITY_VERSION_1 = 0x19980330,
    _LINUX_CAPABILITY_VERSION_2 = 0x20071026,
    _LINUX_CAPABILITY_VERSION_3 = 0x20080522,
}
