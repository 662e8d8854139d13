using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What an event counts and what its samples hold: perf_event_open(2).</summary>
[CType("struct perf_event_attr")]
[StructLayout(LayoutKind.Explicit)]
public struct perf_event_attr
{
    [FieldOffset(0), CType("u32"), Value<PerfType>] public uint type;
    [FieldOffset(4), CType("u32"), Size] public uint size;

    /// <summary>By type: <c>PerfHwId</c>, <c>PerfSwIds</c> and so on.</summary>
    [FieldOffset(8), CType("u64"), Value<PerfHwId>] public ulong config;

    [FieldOffset(16), CType("u64")] public ulong sample_period;
    [FieldOffset(16), CType("u64")] public ulong sample_freq;
    [FieldOffset(24), CType("u64"), Flags<PerfSampleType>] public ulong sample_type;
    [FieldOffset(32), CType("u64"), Flags<PerfReadFormat>] public ulong read_format;

    [FieldOffset(40)]
    [BitField("disabled", 0, 1)]
    [BitField("inherit", 1, 1)]
    [BitField("pinned", 2, 1)]
    [BitField("exclusive", 3, 1)]
    [BitField("exclude_user", 4, 1)]
    [BitField("exclude_kernel", 5, 1)]
    [BitField("exclude_hv", 6, 1)]
    [BitField("exclude_idle", 7, 1)]
    [BitField("mmap", 8, 1)]
    [BitField("comm", 9, 1)]
    [BitField("freq", 10, 1)]
    [BitField("inherit_stat", 11, 1)]
    [BitField("enable_on_exec", 12, 1)]
    [BitField("task", 13, 1)]
    [BitField("watermark", 14, 1)]
    [BitField("precise_ip", 15, 2)]
    [BitField("mmap_data", 17, 1)]
    [BitField("sample_id_all", 18, 1)]
    [BitField("exclude_host", 19, 1)]
    [BitField("exclude_guest", 20, 1)]
    [BitField("exclude_callchain_kernel", 21, 1)]
    [BitField("exclude_callchain_user", 22, 1)]
    [BitField("mmap2", 23, 1)]
    [BitField("comm_exec", 24, 1)]
    [BitField("use_clockid", 25, 1)]
    [BitField("context_switch", 26, 1)]
    [BitField("write_backward", 27, 1)]
    [BitField("namespaces", 28, 1)]
    [BitField("ksymbol", 29, 1)]
    [BitField("bpf_event", 30, 1)]
    [BitField("aux_output", 31, 1)]
    [BitField("cgroup", 32, 1)]
    [BitField("text_poke", 33, 1)]
    [BitField("build_id", 34, 1)]
    [BitField("inherit_thread", 35, 1)]
    [BitField("remove_on_exec", 36, 1)]
    [BitField("sigtrap", 37, 1)]
    [BitField("defer_callchain", 38, 1)]
    [BitField("defer_output", 39, 1)]
    [BitField("__reserved_1", 40, 24)]
    public ulong bits;

    [FieldOffset(48), CType("u32")] public uint wakeup_events;
    [FieldOffset(48), CType("u32")] public uint wakeup_watermark;
    [FieldOffset(52), CType("u32")] public uint bp_type;
    [FieldOffset(56), CType("u64")] public ulong bp_addr;
    [FieldOffset(56), CType("u64")] public ulong kprobe_func;
    [FieldOffset(56), CType("u64")] public ulong uprobe_path;
    [FieldOffset(56), CType("u64")] public ulong config1;
    [FieldOffset(64), CType("u64")] public ulong bp_len;
    [FieldOffset(64), CType("u64")] public ulong kprobe_addr;
    [FieldOffset(64), CType("u64")] public ulong probe_offset;
    [FieldOffset(64), CType("u64")] public ulong config2;
    [FieldOffset(72), CType("u64")] public ulong branch_sample_type;
    [FieldOffset(80), CType("u64")] public ulong sample_regs_user;
    [FieldOffset(88), CType("u32")] public uint sample_stack_user;
    [FieldOffset(92), CType("s32")] public int clockid;
    [FieldOffset(96), CType("u64")] public ulong sample_regs_intr;
    [FieldOffset(104), CType("u32")] public uint aux_watermark;
    [FieldOffset(108), CType("u16")] public ushort sample_max_stack;
    [FieldOffset(110), CType("u16")] public ushort __reserved_2;
    [FieldOffset(112), CType("u32")] public uint aux_sample_size;
    [FieldOffset(116), CType("u32")] public uint aux_action;

    [FieldOffset(116)]
    [BitField("aux_start_paused", 0, 1)]
    [BitField("aux_pause", 1, 1)]
    [BitField("aux_resume", 2, 1)]
    [BitField("__reserved_3", 3, 29)]
    public uint aux_bits;

    [FieldOffset(120), CType("u64")] public ulong sig_data;
    [FieldOffset(128), CType("u64")] public ulong config3;
    [FieldOffset(136), CType("u64")] public ulong config4;
}
