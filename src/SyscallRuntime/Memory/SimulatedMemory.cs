namespace SyscallKit.Memory;

/// <summary>A simulated address space: its pages are objects of .NET, made and forgotten as any. For a guest that no other engine runs.</summary>
public sealed class SimulatedMemory : PagedMemory
{
    /// <inheritdoc/>
    public override SimulatedMemory Clone()
    {
        SimulatedMemory copy = new() { Capacity = Capacity };
        copy.CopyFrom(this);
        return copy;
    }

    private protected override MemoryPage NewPage(PageProtection protection) => new SimulatedPage(protection);
}
