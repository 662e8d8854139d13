using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>keyctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IKeyctlOperations
{
    [Operation(KeyctlCmds.KEYCTL_GET_KEYRING_ID)]
    [return: Meaning(ArgumentKind.KeyId)]
    long KEYCTL_GET_KEYRING_ID([Value<KeySpecial>] ulong arg2, [Meaning(ArgumentKind.Boolean)] ulong arg3);

    [Operation(KeyctlCmds.KEYCTL_JOIN_SESSION_KEYRING)]
    [return: Meaning(ArgumentKind.KeyId)]
    long KEYCTL_JOIN_SESSION_KEYRING([CString, Nullable] ReadOnlyUserPtr<byte> arg2);

    [Operation(KeyctlCmds.KEYCTL_UPDATE)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_UPDATE(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [In(nameof(arg4)), Nullable] ReadOnlyUserPtr arg3,
        [Size] ulong arg4);

    [Operation(KeyctlCmds.KEYCTL_REVOKE)]
    [Operation(KeyctlCmds.KEYCTL_CLEAR)]
    [Operation(KeyctlCmds.KEYCTL_INVALIDATE)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_REVOKE([Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2);

    [Operation(KeyctlCmds.KEYCTL_CHOWN)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_CHOWN(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.Uid)] uint arg3,
        [Meaning(ArgumentKind.Gid)] uint arg4);

    [Operation(KeyctlCmds.KEYCTL_SETPERM)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_SETPERM([Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2, [Meaning(ArgumentKind.Number)] ulong arg3);

    [Operation(KeyctlCmds.KEYCTL_DESCRIBE)]
    [Operation(KeyctlCmds.KEYCTL_READ)]
    [Operation(KeyctlCmds.KEYCTL_GET_SECURITY)]
    [return: Size]
    long KEYCTL_DESCRIBE(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Out(nameof(arg4)), Nullable] UserPtr arg3,
        [Size] ulong arg4);

    [Operation(KeyctlCmds.KEYCTL_LINK)]
    [Operation(KeyctlCmds.KEYCTL_UNLINK)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_LINK([Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2, [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg3);

    [Operation(KeyctlCmds.KEYCTL_SEARCH)]
    [return: Meaning(ArgumentKind.KeyId)]
    long KEYCTL_SEARCH(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [CString] ReadOnlyUserPtr<byte> arg3,
        [CString] ReadOnlyUserPtr<byte> arg4,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg5);

    [Operation(KeyctlCmds.KEYCTL_INSTANTIATE)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_INSTANTIATE(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [In(nameof(arg4)), Nullable] ReadOnlyUserPtr arg3,
        [Size] ulong arg4,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg5);

    [Operation(KeyctlCmds.KEYCTL_NEGATE)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_NEGATE(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.Seconds)] ulong arg3,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg4);

    [Operation(KeyctlCmds.KEYCTL_SET_REQKEY_KEYRING)]
    [return: Value<KeyReqkeyDest>]
    long KEYCTL_SET_REQKEY_KEYRING([Value<KeyReqkeyDest>] ulong arg2);

    [Operation(KeyctlCmds.KEYCTL_SET_TIMEOUT)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_SET_TIMEOUT([Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2, [Meaning(ArgumentKind.Seconds)] ulong arg3);

    [Operation(KeyctlCmds.KEYCTL_ASSUME_AUTHORITY)]
    [return: Meaning(ArgumentKind.KeyId)]
    long KEYCTL_ASSUME_AUTHORITY([Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2);

    [Operation(KeyctlCmds.KEYCTL_SESSION_TO_PARENT)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_SESSION_TO_PARENT();

    [Operation(KeyctlCmds.KEYCTL_REJECT)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_REJECT(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.Seconds)] ulong arg3,
        [Meaning(ArgumentKind.Number)] ulong arg4,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg5);

    [Operation(KeyctlCmds.KEYCTL_INSTANTIATE_IOV)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_INSTANTIATE_IOV(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.IoVectors), In(nameof(arg4), Data = Direction.In), Nullable] ReadOnlyUserPtr<iovec> arg3,
        [Meaning(ArgumentKind.Count)] ulong arg4,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg5);

    [Operation(KeyctlCmds.KEYCTL_GET_PERSISTENT)]
    [return: Meaning(ArgumentKind.KeyId)]
    long KEYCTL_GET_PERSISTENT([Meaning(ArgumentKind.Uid)] uint arg2, [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg3);

    [Operation(KeyctlCmds.KEYCTL_DH_COMPUTE)]
    [return: Size]
    long KEYCTL_DH_COMPUTE(
        [In] ReadOnlyUserPtr<keyctl_dh_params> arg2,
        [Out(nameof(arg4)), Nullable] UserPtr arg3,
        [Size] ulong arg4,
        [In, Nullable] ReadOnlyUserPtr<keyctl_kdf_params> arg5);

    [Operation(KeyctlCmds.KEYCTL_PKEY_QUERY)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_PKEY_QUERY(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.Unused)] ulong arg3,
        [CString] ReadOnlyUserPtr<byte> arg4,
        [Out] UserPtr<keyctl_pkey_query> arg5);

    [Operation(KeyctlCmds.KEYCTL_PKEY_ENCRYPT)]
    [Operation(KeyctlCmds.KEYCTL_PKEY_DECRYPT)]
    [Operation(KeyctlCmds.KEYCTL_PKEY_SIGN)]
    [return: Size]
    long KEYCTL_PKEY_ENCRYPT(
        [In] ReadOnlyUserPtr<keyctl_pkey_params> arg2,
        [CString] ReadOnlyUserPtr<byte> arg3,
        [In] ReadOnlyUserPtr arg4,
        [Out] UserPtr arg5);

    [Operation(KeyctlCmds.KEYCTL_PKEY_VERIFY)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_PKEY_VERIFY(
        [In] ReadOnlyUserPtr<keyctl_pkey_params> arg2,
        [CString] ReadOnlyUserPtr<byte> arg3,
        [In] ReadOnlyUserPtr arg4,
        [In] ReadOnlyUserPtr arg5);

    [Operation(KeyctlCmds.KEYCTL_RESTRICT_KEYRING)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_RESTRICT_KEYRING(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [CString, Nullable] ReadOnlyUserPtr<byte> arg3,
        [CString, Nullable] ReadOnlyUserPtr<byte> arg4);

    [Operation(KeyctlCmds.KEYCTL_MOVE)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_MOVE(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg3,
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg4,
        [Meaning(ArgumentKind.Flags)] ulong arg5);

    [Operation(KeyctlCmds.KEYCTL_CAPABILITIES)]
    [return: Size]
    long KEYCTL_CAPABILITIES([Out(nameof(arg3)), Nullable] UserPtr arg2, [Size] ulong arg3);

    [Operation(KeyctlCmds.KEYCTL_WATCH_KEY)]
    [return: Meaning(ArgumentKind.Zero)]
    long KEYCTL_WATCH_KEY(
        [Meaning(ArgumentKind.KeyId), Value<KeySpecial>] int arg2,
        [Fd] int arg3,
        [Meaning(ArgumentKind.Number)] ulong arg4);
}
