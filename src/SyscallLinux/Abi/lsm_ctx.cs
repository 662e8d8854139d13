using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a security module's attribute: lsm_get_self_attr(2).</summary>
/// <remarks><c>ctx</c> of any length begins at byte 32.</remarks>
[CType("struct lsm_ctx")]
public struct lsm_ctx
{
    [CType("u64"), Value<LsmId>] public ulong id;
    [CType("u64")] public ulong flags;

    /// <summary>Length of this record.</summary>
    [CType("u64"), Size] public ulong len;

    [CType("u64")] public ulong ctx_len;
}
