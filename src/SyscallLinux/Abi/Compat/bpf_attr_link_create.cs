using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary><c>BPF_LINK_CREATE</c>, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_create
{
    [FieldOffset(0), CType("u32")] public uint prog_fd;
    [FieldOffset(0), CType("u32")] public uint map_fd;
    [FieldOffset(4), CType("u32")] public uint target_fd;
    [FieldOffset(4), CType("u32")] public uint target_ifindex;
    [FieldOffset(8), CType("u32")] public uint attach_type;
    [FieldOffset(12), CType("u32")] public uint flags;
    [FieldOffset(16), CType("u32")] public uint target_btf_id;
    [FieldOffset(16), CType("u64")] public ulong iter_info;
    [FieldOffset(24), CType("u32")] public uint iter_info_len;
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
