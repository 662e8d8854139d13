using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a security module's attribute: lsm_get_self_attr(2).</summary>
/// <remarks><c>ctx</c> of any length begins at byte 32.</remarks>
[CType("struct lsm_ctx")]
public struct lsm_ctx
{
    [Value<LsmId>] public u64 id;
    public u64 flags;

    /// <summary>Length of this record.</summary>
    [Size] public u64 len;

    public u64 ctx_len;
}
