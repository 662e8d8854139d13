using System;
using System.Runtime.CompilerServices;

namespace SyscallKit.Memory;

/// <summary>A page that is an object of .NET.</summary>
internal sealed class SimulatedPage(PageProtection protection) : MemoryPage(protection)
{
    private Contents _contents;

    public override Span<byte> Bytes => _contents;

    [InlineArray(Size)]
    private struct Contents
    {
        private byte _first;
    }
}
