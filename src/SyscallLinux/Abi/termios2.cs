using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The settings of a terminal with speeds as numbers: <c>TCGETS2</c>.</summary>
[CType("struct termios2")]
public unsafe struct termios2
{
    [CType("tcflag_t"), Flags<TermiosIflag>] public uint c_iflag;
    [CType("tcflag_t"), Flags<TermiosOflag>] public uint c_oflag;
    [CType("tcflag_t"), Flags<TermiosCflag>] public uint c_cflag;
    [CType("tcflag_t"), Flags<TermiosLflag>] public uint c_lflag;
    [CType("cc_t")] public byte c_line;
    [CType("cc_t[19]")] public fixed byte c_cc[19];
    [CType("speed_t")] public uint c_ispeed;
    [CType("speed_t")] public uint c_ospeed;
}
