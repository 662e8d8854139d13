using System;

namespace SyscallKit.Memory;

/// <summary>4 KiB of memory and what may be done with them.</summary>
internal abstract class MemoryPage
{
    public const int Size = 4096;

    private volatile int _protection;

    protected MemoryPage(PageProtection protection) => Protection = protection;

    public PageProtection Protection
    {
        get => (PageProtection)_protection;
        set => _protection = (int)value;
    }

    public abstract Span<byte> Bytes { get; }

    public bool Allows(PageProtection any) => ((PageProtection)_protection & any) != 0;
}
