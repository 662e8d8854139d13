using System.Threading;

namespace SyscallKit.Injection;

/// <summary>Numbers by chance that one seed gives again and again (SplitMix64: Steele, Lea, Flood, OOPSLA 2014). From any thread.</summary>
internal sealed class FaultRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to less than a limit of at most 32 bits.</summary>
    public uint Below(uint limit) => (uint)((Next() >> 32) * limit >> 32);

    public ulong Next()
    {
        ulong z = Interlocked.Add(ref _state, 0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)) * 0xbf58_476d_1ce4_e5b9;
        z = (z ^ (z >> 27)) * 0x94d0_49bb_1331_11eb;
        return z ^ (z >> 31);
    }
}
