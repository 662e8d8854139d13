using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What getcpu(2) once kept; no kernel looks at it since 2.6.24.</summary>
[CType("struct getcpu_cache")]
public unsafe struct getcpu_cache
{
    [CType("unsigned long[16]")] public fixed ulong blob[16];
}
