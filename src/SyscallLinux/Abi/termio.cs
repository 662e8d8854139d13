using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The settings of a terminal of the oldest form: <c>TCGETA</c>.</summary>
[CType("struct termio")]
public unsafe struct termio
{
    [Flags<TermiosIflag>] public ushort c_iflag;
    [Flags<TermiosOflag>] public ushort c_oflag;
    [Flags<TermiosCflag>] public ushort c_cflag;
    [Flags<TermiosLflag>] public ushort c_lflag;
    public byte c_line;
    [CType("unsigned char[8]")] public fixed byte c_cc[8];
}
