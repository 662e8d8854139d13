using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Which queued signals a tracer wants: <c>PTRACE_PEEKSIGINFO</c>.</summary>
[CType("struct ptrace_peeksiginfo_args")]
public struct ptrace_peeksiginfo_args
{
    public u64 off;
    [Flags<PtracePeeksiginfoFlags>] public u32 flags;
    public s32 nr;
}
