using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which namespaces are asked for: listns.</summary>
[CType("struct ns_id_req")]
public struct ns_id_req
{
    [Size] public u32 size;
    public u32 spare;
    public u64 ns_id;
    [Flags<SetnsType>] public u32 ns_type;
    public u32 spare2;
    public u64 user_ns_id;
}
