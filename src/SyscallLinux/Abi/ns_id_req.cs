using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which namespaces are asked for: listns.</summary>
[CType("struct ns_id_req")]
public struct ns_id_req
{
    [CType("u32"), Size] public uint size;
    [CType("u32")] public uint spare;
    [CType("u64")] public ulong ns_id;
    [CType("u32"), Flags<SetnsType>] public uint ns_type;
    [CType("u32")] public uint spare2;
    [CType("u64")] public ulong user_ns_id;
}
