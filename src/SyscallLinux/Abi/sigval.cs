using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A value that goes with a signal: <c>union sigval</c>.</summary>
[CompatLayout<Compat.sigval>]
[StructLayout(LayoutKind.Explicit)]
public struct sigval
{
    [FieldOffset(0)] public int sival_int;
    [FieldOffset(0)] public UserPtr sival_ptr;
}
