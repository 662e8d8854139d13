using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>fsconfig(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IFsconfigOperations
{
    [Operation(FsconfigCmds.FSCONFIG_SET_FLAG)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_SET_FLAG(
        [CString] ReadOnlyUserPtr<byte> _key,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr _value,
        [Meaning(ArgumentKind.Unused)] int aux);

    [Operation(FsconfigCmds.FSCONFIG_SET_STRING)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_SET_STRING(
        [CString] ReadOnlyUserPtr<byte> _key,
        [CString] ReadOnlyUserPtr<byte> _value,
        [Meaning(ArgumentKind.Unused)] int aux);

    [Operation(FsconfigCmds.FSCONFIG_SET_BINARY)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_SET_BINARY([CString] ReadOnlyUserPtr<byte> _key, [In(nameof(aux))] ReadOnlyUserPtr _value, [Size] int aux);

    [Operation(FsconfigCmds.FSCONFIG_SET_PATH)]
    [Operation(FsconfigCmds.FSCONFIG_SET_PATH_EMPTY)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_SET_PATH([CString] ReadOnlyUserPtr<byte> _key, [Path] ReadOnlyUserPtr<byte> _value, [DirFd, Value<AtFd>] int aux);

    [Operation(FsconfigCmds.FSCONFIG_SET_FD)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_SET_FD([CString] ReadOnlyUserPtr<byte> _key, [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr _value, [Fd] int aux);

    [Operation(FsconfigCmds.FSCONFIG_CMD_CREATE)]
    [Operation(FsconfigCmds.FSCONFIG_CMD_CREATE_EXCL)]
    [Operation(FsconfigCmds.FSCONFIG_CMD_RECONFIGURE)]
    [return: Meaning(ArgumentKind.Zero)]
    long FSCONFIG_CMD_CREATE(
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr<byte> _key,
        [Meaning(ArgumentKind.Unused)] ReadOnlyUserPtr _value,
        [Meaning(ArgumentKind.Unused)] int aux);
}
