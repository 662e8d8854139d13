using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of an event: inotify(7).</summary>
/// <remarks><c>name</c> of any length begins at byte 16.</remarks>
[CType("struct inotify_event")]
public struct inotify_event
{
    [CType("s32"), Meaning(ArgumentKind.WatchDescriptor)] public int wd;
    [CType("u32"), Flags<InotifyMask>] public uint mask;
    [CType("u32")] public uint cookie;
    [CType("u32"), Size] public uint len;
}
