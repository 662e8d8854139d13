using System;
using SyscallKit.Kernel;
using SyscallKit.Signaling;

namespace SyscallKit.Conformance;

/// <summary>The recordings' processor as far as it is none of the kernel's: how much room its FPU's registers take in a signal frame.</summary>
internal sealed class RecordedEngine : IUserEngine, ISignalFpu
{
    /// <summary>XSAVE with AVX-512 and PKRU, and FP_XSTATE_MAGIC2.</summary>
    public int Size => 2440 + sizeof(uint);

    public void Save(SyscallTask task, Span<byte> area, Span<byte> legacy) => area.Clear();

    public bool Restore(SyscallTask task, ReadOnlySpan<byte> area, ReadOnlySpan<byte> legacy) => true;

    public void Clear(SyscallTask task)
    {
    }

    public void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values) => throw new NotSupportedException("The registers are the processor's own.");

    public void CopyThread(SyscallTask parent, SyscallTask child)
    {
    }

    public void FlushThread(SyscallTask task)
    {
    }

    public void SwitchTo(SyscallTask previous, SyscallTask next)
    {
    }
}
