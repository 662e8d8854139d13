using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A part of a new kernel: kexec_load(2).</summary>
[CompatLayout<Compat.kexec_segment>]
[CType("struct kexec_segment")]
public struct kexec_segment
{
    public UserPtr buf;
    [CType("__kernel_size_t")] public ulong bufsz;
    public UserPtr mem;
    [CType("__kernel_size_t")] public ulong memsz;
}
