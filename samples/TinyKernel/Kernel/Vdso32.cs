using System;
using SyscallKit.Entry;
using SyscallKit.Processor;

namespace Tiny.Kernel;

/// <summary>
/// <c>__kernel_vsyscall</c>, the code by which 32-bit programs enter the kernel in the way that is fastest on their processor
/// (arch/x86/entry/vdso/vdso32/system_call.S).
/// </summary>
public sealed class Vdso32
{
    private const int EntryOffset = 5;
    private const int LandingPadOffset = 9;

    private readonly Vendor _vendor;

    public Vdso32(Vendor vendor, EntrySymbols symbols)
    {
        _vendor = vendor;
        LandingPad = symbols.int80_landing_pad;
    }

    /// <summary>Where it lies.</summary>
    public uint Address => LandingPad - LandingPadOffset;

    /// <summary>Where SYSENTER or SYSCALL stands.</summary>
    public uint EntryInstruction => Address + EntryOffset;

    /// <summary>Where the kernel returns to, whichever instruction entered.</summary>
    public uint LandingPad { get; }

    /// <summary>Whether it enters by SYSENTER; if not, by SYSCALL, which Intel's processors do not know in 32-bit code.</summary>
    public bool UsesSysenter => _vendor == Vendor.Intel;

    /// <summary>The instructions.</summary>
    public ReadOnlySpan<byte> Code => UsesSysenter
        ?
        [
            0x51, 0x52, 0x55, // push ecx; push edx; push ebp
            0x89, 0xe5, // mov ebp, esp
            0x0f, 0x34, // sysenter
            0xcd, 0x80, // int 0x80
            0x5d, 0x5a, 0x59, // pop ebp; pop edx; pop ecx
            0xc3, // ret
        ]
        :
        [
            0x51, 0x52, 0x55, // push ecx; push edx; push ebp
            0x89, 0xcd, // mov ebp, ecx
            0x0f, 0x05, // syscall
            0xcd, 0x80, // int 0x80
            0x5d, 0x5a, 0x59, // pop ebp; pop edx; pop ecx
            0xc3, // ret
        ];
}
