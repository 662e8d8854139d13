using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_LINK_CREATE</c>.</summary>
[CompatLayout<Compat.bpf_attr_link_create>]
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_create
{
    [FieldOffset(0)] public u32 prog_fd;
    [FieldOffset(0)] public u32 map_fd;
    [FieldOffset(4)] public u32 target_fd;
    [FieldOffset(4)] public u32 target_ifindex;
    [FieldOffset(8)] public u32 attach_type;
    [FieldOffset(12)] public u32 flags;
    [FieldOffset(16)] public u32 target_btf_id;
    [FieldOffset(16)] public u64 iter_info;
    [FieldOffset(24)] public u32 iter_info_len;
    [FieldOffset(16)] public bpf_attr_link_create_perf_event perf_event;
    [FieldOffset(16)] public bpf_attr_link_create_kprobe_multi kprobe_multi;
    [FieldOffset(16)] public bpf_attr_link_create_tracing tracing;
    [FieldOffset(16)] public bpf_attr_link_create_netfilter netfilter;
    [FieldOffset(16)] public bpf_attr_link_create_tcx tcx;
    [FieldOffset(16)] public bpf_attr_link_create_uprobe_multi uprobe_multi;
    [FieldOffset(16)] public bpf_attr_link_create_netkit netkit;
    [FieldOffset(16)] public bpf_attr_link_create_cgroup cgroup;
    [FieldOffset(16)] public bpf_attr_link_create_tracing_multi tracing_multi;
}
