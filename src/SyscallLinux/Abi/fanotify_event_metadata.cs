using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of an event: fanotify(7).</summary>
[CType("struct fanotify_event_metadata")]
public struct fanotify_event_metadata
{
    public u32 event_len;
    public u8 vers;
    public u8 reserved;
    public u16 metadata_len;
    [Flags<FanotifyMask>] public u64 mask;
    [Fd] public s32 fd;
    [Pid] public s32 pid;
}
