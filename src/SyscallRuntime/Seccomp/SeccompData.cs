using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp;

/// <summary>A call as a filter sees it: Linux's <c>struct seccomp_data</c> (include/uapi/linux/seccomp.h), 64 bytes with the same names.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SeccompData
{
    /// <summary>Its size in bytes.</summary>
    public const int Size = 64;

    /// <summary><c>AUDIT_ARCH_X86_64</c> (include/uapi/linux/audit.h): 64-bit calls, those of x32 too.</summary>
    public const uint ArchX64 = AuditArch.X64;

    /// <summary><c>AUDIT_ARCH_I386</c>: 32-bit calls.</summary>
    public const uint ArchI386 = AuditArch.I386;

    /// <summary><c>__X32_SYSCALL_BIT</c> (arch/x86/include/uapi/asm/unistd.h), which marks the number of a call of x32.</summary>
    public const int X32Bit = 0x4000_0000;

    /// <summary>The number: any value.</summary>
    public int nr;

    /// <summary>Which table it belongs to: <see cref="ArchX64"/> or <see cref="ArchI386"/>.</summary>
    public uint arch;

    /// <summary>The address of the instruction after the one that made the call.</summary>
    public ulong instruction_pointer;

    /// <summary>The arguments as the registers hold them: after <c>int 0x80</c> in 64-bit code all 64 bits.</summary>
    public SeccompArguments args;

    /// <summary>What is in <see cref="arch"/> for calls of a table.</summary>
    /// <param name="abi">The table.</param>
    /// <returns>Its <c>AUDIT_ARCH</c> number.</returns>
    public static uint ArchOf(SyscallAbi abi) => AuditArch.Of(abi);

    /// <summary>The 32-bit words of the structure, as a filter loads them.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<uint> Words =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<SeccompData, uint>(ref Unsafe.AsRef(in this)), Size / sizeof(uint));
}
