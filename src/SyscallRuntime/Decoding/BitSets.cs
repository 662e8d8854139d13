using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Decodes sets that lie in memory as bits.</summary>
internal static class BitSets
{
    // Two thirds of the signals: from there on strace names those that are missing (sprintsigmask_n).
    private const int MostSignals = KernelConstants._NSIG * 2 / 3;

    // FD_SETSIZE (include/uapi/linux/posix_types.h): 1,024 bits.
    private const int MaxBytes = 1024 / 8;

    /// <summary>A set of signals: bit 0 is signal 1.</summary>
    public static DecodedMembers Signals(ulong mask)
    {
        bool isInverted = BitOperations.PopCount(mask) >= MostSignals;
        List<string> names = [];
        for (int i = 0; i < KernelConstants._NSIG; i++)
        {
            if (((isInverted ? ~mask : mask) >> i & 1) != 0)
                names.Add(SignalNames.Of((ulong)i + 1)!);
        }

        return new DecodedMembers([.. names], isInverted);
    }

    /// <summary>A set of numbered things.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="size">How many bytes it has.</param>
    /// <param name="count">How many of its bits count.</param>
    /// <param name="memory">The memory.</param>
    /// <returns>Null if it cannot be read.</returns>
    public static DecodedMembers? Read(ulong address, ulong size, ulong count, CallMemory memory)
    {
        byte[] bytes = new byte[(int)Math.Min(size, MaxBytes)];
        if (!memory.TryRead(address, bytes))
            return null;
        List<string> numbers = [];
        for (int i = 0; i < bytes.Length * 8 && (ulong)i < count; i++)
        {
            if ((bytes[i / 8] >> i % 8 & 1) != 0)
                numbers.Add(i.ToString(CultureInfo.InvariantCulture));
        }

        return new DecodedMembers([.. numbers], IsCut: size > MaxBytes);
    }
}
