using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Whether and how long closing a socket waits: <c>SO_LINGER</c>.</summary>
[CType("struct linger")]
public struct linger
{
    public int l_onoff;
    public int l_linger;
}
