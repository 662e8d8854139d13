using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>The machine's names without that of its domain: the call 109.</summary>
[CType("struct old_utsname")]
public unsafe struct old_utsname
{
    [CType("char[65]"), CString] public fixed byte sysname[65];
    [CType("char[65]"), CString] public fixed byte nodename[65];
    [CType("char[65]"), CString] public fixed byte release[65];
    [CType("char[65]"), CString] public fixed byte version[65];
    [CType("char[65]"), CString] public fixed byte machine[65];
}
