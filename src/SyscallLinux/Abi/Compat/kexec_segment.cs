using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A part of a new kernel: kexec_load(2), as i386 lays it out.</summary>
[CType("struct kexec_segment")]
public struct kexec_segment
{
    [CType("void *")] public uint buf;
    [CType("__kernel_size_t")] public uint bufsz;
    [CType("void *")] public uint mem;
    [CType("__kernel_size_t")] public uint memsz;
}
