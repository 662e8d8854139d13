using System;
using System.Runtime.CompilerServices;

namespace SyscallKit.Memory;

/// <summary>4 KiB of simulated memory and what may be done with them.</summary>
internal sealed class SimulatedPage
{
    public const int Size = 4096;

    private Contents _contents;
    private volatile int _protection;

    public SimulatedPage(PageProtection protection) => Protection = protection;

    public PageProtection Protection
    {
        get => (PageProtection)_protection;
        set => _protection = (int)value;
    }

    public Span<byte> Bytes => _contents;

    public bool Allows(PageProtection any) => ((PageProtection)_protection & any) != 0;

    [InlineArray(Size)]
    private struct Contents
    {
        private byte _first;
    }
}
