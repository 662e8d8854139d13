using System;
using SyscallKit.Kernel;
using SyscallKit.Signaling;

namespace SyscallKit.Tests.Signaling;

/// <summary>An engine whose FPU is some bytes.</summary>
internal sealed class FpuEngine(int size) : IUserEngine, ISignalFpu
{
    public byte[] Registers { get; private set; } = new byte[size];

    public bool CanLoad { get; set; } = true;

    public int Size => size;

    public void Save(SyscallTask task, Span<byte> area, Span<byte> legacy)
    {
        Registers.CopyTo(area);
        legacy.Fill(0x5a);
    }

    public bool Restore(SyscallTask task, ReadOnlySpan<byte> area, ReadOnlySpan<byte> legacy)
    {
        if (CanLoad)
            Registers = area.ToArray();
        return CanLoad;
    }

    public void Clear(SyscallTask task) => Registers.AsSpan().Clear();

    public void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values) => throw new NotSupportedException();

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
