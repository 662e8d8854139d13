using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The size of a terminal's window: <c>TIOCGWINSZ</c>.</summary>
[CType("struct winsize")]
public struct winsize
{
    public ushort ws_row;
    public ushort ws_col;
    public ushort ws_xpixel;
    public ushort ws_ypixel;
}
