using System;
using System.Buffers.Binary;

namespace SyscallKit.Inputs;

/// <summary>
/// The numbers that inputs are made from: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), so that a seed
/// gives the same on every machine and in every version of .NET.
/// </summary>
internal sealed class InputRandom(ulong seed)
{
    private const ulong GoldenGamma = 0x9e37_79b9_7f4a_7c15;

    private ulong _state = seed;

    /// <summary>The numbers of one input among those of a seed.</summary>
    public static InputRandom Of(ulong seed, long index) => new(Mix(Mix(seed + GoldenGamma) ^ unchecked((ulong)index * GoldenGamma)));

    public ulong Next() => Mix(unchecked(_state += GoldenGamma));

    /// <summary>A number from 0 to one below the limit. The high half of a product, which favours no number by more than 2^-32.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public T Among<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public void Fill(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, word.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Next());
            word[..Math.Min(bytes.Length, word.Length)].CopyTo(bytes);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xbf58_476d_1ce4_e5b9;
            z = (z ^ (z >> 27)) * 0x94d0_49bb_1331_11eb;
            return z ^ (z >> 31);
        }
    }
}
