namespace SyscallKit.Linux.Abi;

/// <summary>Attributes of a security module.</summary>
public enum LsmAttr
{
    LSM_ATTR_UNDEF = 0,
    LSM_ATTR_CURRENT = 100,
    LSM_ATTR_EXEC = 101,
    LSM_ATTR_FSCREATE = 102,
    LSM_ATTR_KEYCREATE = 103,
    LSM_ATTR_PREV = 104,
    LSM_ATTR_SOCKCREATE = 105,
}
