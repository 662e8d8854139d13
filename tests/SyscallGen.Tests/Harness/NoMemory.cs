using System;
using SyscallKit.Memory;

namespace SyscallGen.Tests.Harness;

/// <summary>User memory in which every address is bad: stubs never look there.</summary>
internal sealed class NoMemory : IUserMemory
{
    public int Read(ulong address, Span<byte> destination) => 0;

    public int Write(ulong address, ReadOnlySpan<byte> source) => 0;
}
