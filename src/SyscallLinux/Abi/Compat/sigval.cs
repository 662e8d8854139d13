using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A value that goes with a signal: <c>union sigval</c>, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct sigval
{
    [FieldOffset(0)] public int sival_int;
    [FieldOffset(0), CType("void *")] public uint sival_ptr;
}
