namespace SyscallKit.Linux.Abi;

/// <summary>Security modules.</summary>
public enum LsmId
{
    LSM_ID_UNDEF = 0,
    LSM_ID_CAPABILITY = 100,
    LSM_ID_SELINUX = 101,
    LSM_ID_SMACK = 102,
    LSM_ID_TOMOYO = 103,
    LSM_ID_APPARMOR = 104,
    LSM_ID_YAMA = 105,
    LSM_ID_LOADPIN = 106,
    LSM_ID_SAFESETID = 107,
    LSM_ID_LOCKDOWN = 108,
    LSM_ID_BPF = 109,
    LSM_ID_LANDLOCK = 110,
    LSM_ID_IMA = 111,
    LSM_ID_EVM = 112,
    LSM_ID_IPE = 113,
}
