using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which queued signals a tracer wants: <c>PTRACE_PEEKSIGINFO</c>.</summary>
[CType("struct ptrace_peeksiginfo_args")]
public struct ptrace_peeksiginfo_args
{
    [CType("u64")] public ulong off;
    [CType("u32"), Flags<PtracePeeksiginfoFlags>] public uint flags;
    [CType("s32")] public int nr;
}
