namespace SyscallKit.Linux.Abi;

/// <summary>The first number that makes sure that a reboot is meant.</summary>
public enum RebootMagic1 : uint
{
    LINUX_REBOOT_MAGIC1 = 0xfee1dead,
}
