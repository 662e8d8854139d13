using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The machine's names, eight letters each: the call 59.</summary>
[CType("struct oldold_utsname")]
public unsafe struct oldold_utsname
{
    [CType("char[9]"), CString] public fixed byte sysname[9];
    [CType("char[9]"), CString] public fixed byte nodename[9];
    [CType("char[9]"), CString] public fixed byte release[9];
    [CType("char[9]"), CString] public fixed byte version[9];
    [CType("char[9]"), CString] public fixed byte machine[9];
}
