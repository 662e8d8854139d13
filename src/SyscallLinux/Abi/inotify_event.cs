using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of an event: inotify(7).</summary>
/// <remarks><c>name</c> of any length begins at byte 16.</remarks>
[CType("struct inotify_event")]
public struct inotify_event
{
    [Meaning(ArgumentKind.WatchDescriptor)] public s32 wd;
    [Flags<InotifyMask>] public u32 mask;
    public u32 cookie;
    [Size] public u32 len;
}
