using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The machine's names: uname(2).</summary>
[CType("struct new_utsname")]
public unsafe struct utsname
{
    [CType("char[65]"), CString] public fixed byte sysname[65];
    [CType("char[65]"), CString] public fixed byte nodename[65];
    [CType("char[65]"), CString] public fixed byte release[65];
    [CType("char[65]"), CString] public fixed byte version[65];
    [CType("char[65]"), CString] public fixed byte machine[65];
    [CType("char[65]"), CString] public fixed byte domainname[65];
}
