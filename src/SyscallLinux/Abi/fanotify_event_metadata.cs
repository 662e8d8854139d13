using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of an event: fanotify(7).</summary>
[CType("struct fanotify_event_metadata")]
public struct fanotify_event_metadata
{
    [CType("u32")] public uint event_len;
    [CType("u8")] public byte vers;
    [CType("u8")] public byte reserved;
    [CType("u16")] public ushort metadata_len;
    [CType("u64"), Flags<FanotifyMask>] public ulong mask;
    [CType("s32"), Fd] public int fd;
    [CType("s32"), Pid] public int pid;
}
