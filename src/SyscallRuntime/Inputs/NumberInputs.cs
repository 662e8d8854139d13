using System;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>Numbers by what they mean. Those below 0 fill the register.</summary>
internal sealed class NumberInputs(CallInputs inputs, InputRandom random, BlockPlacer memory, bool is32Bit)
{
    private const int MoreDescriptors = 1024;
    private const ulong KernelBase32 = 0xffff_d000;
    private const ulong KernelBase = 0xffff_8000_0000_0000;
    private const ulong NonCanonicalBase = 0x8000_0000_0000;

    private static readonly ImmutableArray<Oddity> s_addresses =
        [Oddity.Null, Oddity.Unaligned, Oddity.Unmapped, Oddity.KernelAddress, Oddity.NonCanonical, Oddity.WrapsAround];

    private static readonly ImmutableArray<Oddity> s_descriptors =
        [Oddity.Closed, Oddity.OtherFile, Oddity.Negative, Oddity.WorkingDirectory, Oddity.Huge, Oddity.JunkAbove];

    private static readonly ImmutableArray<Oddity> s_sets = [Oddity.OutsideSet, Oddity.OutsideSet, Oddity.AllOnes, Oddity.JunkAbove];

    private static readonly ImmutableArray<Oddity> s_numbers =
        [Oddity.Zero, Oddity.Huge, Oddity.Negative, Oddity.Extreme, Oddity.AllOnes, Oddity.JunkAbove];

    /// <summary>A number.</summary>
    /// <param name="meaning">What it means.</param>
    /// <param name="bits">How many bits its type has.</param>
    /// <param name="isOdd">Whether it is to be odd.</param>
    /// <param name="choice">The value of the argument that chooses among its sets, if there is one.</param>
    public InputArgument Make(ArgumentMeaning meaning, int bits, bool isOdd, ulong? choice = null)
    {
        if (!isOdd)
            return new InputArgument(Plain(meaning, choice));
        Oddity oddity = random.Among(OdditiesOf(meaning).AsSpan());
        bool isAbsent = oddity == Oddity.JunkAbove && (bits == 64 || is32Bit)
            || oddity == Oddity.OtherFile && OtherFiles(meaning.Kind).IsEmpty
            || oddity == Oddity.WorkingDirectory && meaning.Kind == ArgumentKind.DirFd
            || oddity == Oddity.NonCanonical && is32Bit;
        ulong? outside = oddity == Oddity.OutsideSet ? SetValues.Outside(random, meaning.Set!, bits) : null;
        if (isAbsent || oddity == Oddity.OutsideSet && outside is null)
            oddity = Oddity.AllOnes;
        return new InputArgument(outside ?? Odd(meaning, bits, oddity, choice), oddity);
    }

    /// <summary>An address that is no good; its size is for those that wrap around.</summary>
    public ulong BadAddress(Oddity oddity, int size) => oddity switch
    {
        Oddity.Null => 0,
        Oddity.KernelAddress => is32Bit ? KernelBase32 + (ulong)random.Below(0x1000) : KernelBase | random.Next() >> 17,
        Oddity.NonCanonical => NonCanonicalBase + random.Next() % (KernelBase - NonCanonicalBase),
        Oddity.WrapsAround => (is32Bit ? uint.MaxValue : ulong.MaxValue) - (ulong)random.Below(Math.Max(size - 1, 1)),
        _ => memory.Unmapped,
    };

    private static ImmutableArray<Oddity> OdditiesOf(ArgumentMeaning meaning) => meaning.Kind switch
    {
        ArgumentKind.Fd or ArgumentKind.DirFd => s_descriptors,
        ArgumentKind.Address or ArgumentKind.AioContext => s_addresses,
        _ => meaning.Set is null ? s_numbers : s_sets,
    };

    private ulong Plain(ArgumentMeaning meaning, ulong? choice)
    {
        if (meaning.Set is { } set && (meaning.Kind is ArgumentKind.Flags or ArgumentKind.Value || random.OneIn(2)))
            return SetValues.Inside(random, set, choice);
        return meaning.Kind switch
        {
            ArgumentKind.Fd => Among(inputs.Descriptors, 0),
            ArgumentKind.DirFd => Among(inputs.Directories, KernelConstants.AT_FDCWD),
            ArgumentKind.Pid or ArgumentKind.Tid or ArgumentKind.Pgid or ArgumentKind.Sid => Among(inputs.Processes, 0),
            ArgumentKind.Uid or ArgumentKind.Gid => random.OneIn(4) ? ulong.MaxValue : (ulong)random.Below(3) * 1000,
            ArgumentKind.Signal => (ulong)random.Between(1, KernelConstants._NSIG),
            ArgumentKind.Mode => (ulong)random.Below(0x1000),
            ArgumentKind.Boolean => (ulong)random.Below(2),
            ArgumentKind.Address => Address(),
            ArgumentKind.Offset => (ulong)random.Below(4) * (random.OneIn(2) ? 1UL : PagedMemory.PageSize),
            ArgumentKind.Size => (ulong)random.Below(random.OneIn(3) ? 3 * PagedMemory.PageSize : 64),
            ArgumentKind.Cookie or ArgumentKind.Device => random.Next(),
            ArgumentKind.Unused => 0,
            ArgumentKind.Unknown or ArgumentKind.Vary => random.Below(4) switch { 0 => 0, 1 => random.Next(), _ => (ulong)random.Below(64) },
            _ => (ulong)random.Below(16),
        };
    }

    private ulong Odd(ArgumentMeaning meaning, int bits, Oddity oddity, ulong? choice)
    {
        ulong all = BitMask.Of(bits);
        return oddity switch
        {
            Oddity.Zero => 0,
            Oddity.AllOnes => all,
            Oddity.Negative => unchecked((ulong)-(long)random.Between(1, 4096)),
            Oddity.Huge => all >> random.Between(1, 4),
            Oddity.Extreme => random.OneIn(2) ? all >> 1 : (all >> 1) + 1,
            Oddity.JunkAbove => Plain(meaning, choice) & all | (random.Next() | 1) << bits,
            Oddity.Closed => ClosedDescriptor(),
            Oddity.OtherFile => (ulong)random.Among(OtherFiles(meaning.Kind).AsSpan()),
            Oddity.WorkingDirectory => unchecked((ulong)KernelConstants.AT_FDCWD),
            Oddity.Unaligned => Address() | 1,
            _ => BadAddress(oddity, PagedMemory.PageSize),
        };
    }

    private ImmutableArray<int> OtherFiles(ArgumentKind kind) => kind == ArgumentKind.DirFd ? inputs.Descriptors : inputs.Directories;

    private ulong Among(ImmutableArray<int> choices, int other) =>
        unchecked((ulong)(choices.IsEmpty || random.OneIn(4) && other < 0 ? other : random.Among(choices.AsSpan())));

    private ulong ClosedDescriptor()
    {
        int descriptor;
        do
            descriptor = random.Below(inputs.Descriptors.Length + inputs.Directories.Length + MoreDescriptors);
        while (inputs.Descriptors.Contains(descriptor) || inputs.Directories.Contains(descriptor));
        return (ulong)descriptor;
    }

    /// <summary>An address as <c>mmap</c> and its kin take it: none, or pages of the caller.</summary>
    private ulong Address()
    {
        if (random.OneIn(3))
            return 0;
        Oddity whole = Oddity.BeforeHole;
        return memory.Place(new byte[random.Between(1, 3) * PagedMemory.PageSize], ref whole);
    }
}
