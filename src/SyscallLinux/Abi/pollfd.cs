using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A descriptor with what it is waited for and what came: poll(2).</summary>
[CType("struct pollfd")]
public struct pollfd
{
    [Fd] public int fd;
    [Flags<PollEvents>] public short events;
    [Flags<PollEvents>] public short revents;
}
