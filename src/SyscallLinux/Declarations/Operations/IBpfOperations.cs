using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>bpf(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IBpfOperations
{
    [Operation(BpfCmds.BPF_MAP_CREATE)]
    [Operation(BpfCmds.BPF_PROG_LOAD)]
    [Operation(BpfCmds.BPF_OBJ_GET)]
    [Operation(BpfCmds.BPF_PROG_GET_FD_BY_ID)]
    [Operation(BpfCmds.BPF_MAP_GET_FD_BY_ID)]
    [Operation(BpfCmds.BPF_BTF_GET_FD_BY_ID)]
    [Operation(BpfCmds.BPF_LINK_GET_FD_BY_ID)]
    [Operation(BpfCmds.BPF_RAW_TRACEPOINT_OPEN)]
    [Operation(BpfCmds.BPF_BTF_LOAD)]
    [Operation(BpfCmds.BPF_LINK_CREATE)]
    [Operation(BpfCmds.BPF_ITER_CREATE)]
    [Operation(BpfCmds.BPF_ENABLE_STATS)]
    [Operation(BpfCmds.BPF_TOKEN_CREATE)]
    [return: Fd]
    long BPF_MAP_CREATE([In("size")] ReadOnlyUserPtr<bpf_attr> uattr);

    [Operation(BpfCmds.BPF_MAP_LOOKUP_ELEM)]
    [Operation(BpfCmds.BPF_MAP_UPDATE_ELEM)]
    [Operation(BpfCmds.BPF_MAP_DELETE_ELEM)]
    [Operation(BpfCmds.BPF_MAP_GET_NEXT_KEY)]
    [Operation(BpfCmds.BPF_MAP_LOOKUP_AND_DELETE_ELEM)]
    [Operation(BpfCmds.BPF_MAP_FREEZE)]
    [Operation(BpfCmds.BPF_OBJ_PIN)]
    [Operation(BpfCmds.BPF_PROG_ATTACH)]
    [Operation(BpfCmds.BPF_PROG_DETACH)]
    [Operation(BpfCmds.BPF_LINK_UPDATE)]
    [Operation(BpfCmds.BPF_LINK_DETACH)]
    [Operation(BpfCmds.BPF_PROG_BIND_MAP)]
    [return: Meaning(ArgumentKind.Zero)]
    long BPF_MAP_LOOKUP_ELEM([In("size")] ReadOnlyUserPtr<bpf_attr> uattr);

    [Operation(BpfCmds.BPF_PROG_TEST_RUN)]
    [Operation(BpfCmds.BPF_PROG_GET_NEXT_ID)]
    [Operation(BpfCmds.BPF_MAP_GET_NEXT_ID)]
    [Operation(BpfCmds.BPF_BTF_GET_NEXT_ID)]
    [Operation(BpfCmds.BPF_LINK_GET_NEXT_ID)]
    [Operation(BpfCmds.BPF_OBJ_GET_INFO_BY_FD)]
    [Operation(BpfCmds.BPF_PROG_QUERY)]
    [Operation(BpfCmds.BPF_TASK_FD_QUERY)]
    [Operation(BpfCmds.BPF_MAP_LOOKUP_BATCH)]
    [Operation(BpfCmds.BPF_MAP_LOOKUP_AND_DELETE_BATCH)]
    [Operation(BpfCmds.BPF_MAP_UPDATE_BATCH)]
    [Operation(BpfCmds.BPF_MAP_DELETE_BATCH)]
    [return: Meaning(ArgumentKind.Zero)]
    long BPF_PROG_TEST_RUN([InOut("size")] UserPtr<bpf_attr> uattr);
}
