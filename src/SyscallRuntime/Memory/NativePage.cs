using System;

namespace SyscallKit.Memory;

/// <summary>A page that lies at a fixed address of the host.</summary>
internal sealed unsafe class NativePage(nint pointer, PageProtection protection) : MemoryPage(protection)
{
    public nint Pointer => pointer;

    public override Span<byte> Bytes => new((void*)pointer, Size);
}
