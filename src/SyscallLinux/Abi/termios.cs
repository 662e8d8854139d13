using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The settings of a terminal: <c>TCGETS</c>.</summary>
[CType("struct termios")]
public unsafe struct termios
{
    [Flags<TermiosIflag>] public tcflag_t c_iflag;
    [Flags<TermiosOflag>] public tcflag_t c_oflag;
    [Flags<TermiosCflag>] public tcflag_t c_cflag;
    [Flags<TermiosLflag>] public tcflag_t c_lflag;
    public cc_t c_line;
    [CType("cc_t[19]")] public fixed cc_t c_cc[19];
}
