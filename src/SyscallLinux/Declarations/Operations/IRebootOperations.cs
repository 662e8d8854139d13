using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>reboot(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IRebootOperations
{
    [Operation(RebootCmds.LINUX_REBOOT_CMD_RESTART2)]
    [return: Meaning(ArgumentKind.Never)]
    long LINUX_REBOOT_CMD_RESTART2([CString] ReadOnlyUserPtr<byte> arg);

    [Operation(RebootCmds.LINUX_REBOOT_CMD_RESTART)]
    [Operation(RebootCmds.LINUX_REBOOT_CMD_HALT)]
    [Operation(RebootCmds.LINUX_REBOOT_CMD_POWER_OFF)]
    [Operation(RebootCmds.LINUX_REBOOT_CMD_KEXEC)]
    [return: Meaning(ArgumentKind.Never)]
    long LINUX_REBOOT_CMD_RESTART([Meaning(ArgumentKind.Unused)] UserPtr arg);

    [Operation(RebootCmds.LINUX_REBOOT_CMD_CAD_ON)]
    [Operation(RebootCmds.LINUX_REBOOT_CMD_CAD_OFF)]
    [Operation(RebootCmds.LINUX_REBOOT_CMD_SW_SUSPEND)]
    [return: Meaning(ArgumentKind.Zero)]
    long LINUX_REBOOT_CMD_CAD_ON([Meaning(ArgumentKind.Unused)] UserPtr arg);
}
