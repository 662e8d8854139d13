using System;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>Descriptors in memory, and the check that they say what the instructions load.</summary>
[TestFixture]
public sealed class DescriptorTests
{
    private static ProcessorState Linux(Vendor vendor = Vendor.Intel) =>
        LinuxUser.Start64(vendor, 0, 0) with { Star = 0x0023_0010_0000_0000, SysenterCs = 0x10 };

    [Test]
    public void DecodingAnEncodedSegmentGivesItBack() => Gen.Select(Gen.UInt, Gen.UInt, Gen.UShort, Gen.UShort, static (address, limit, attributes, selector) =>
    {
        SegmentAttributes rights = (SegmentAttributes)(attributes & 0xf0ff);
        bool countsPages = (rights & SegmentAttributes.Granularity) != 0;
        return new SegmentRegister(address, countsPages ? limit | 0xfff : limit & 0xf_ffff, rights, selector);
    }).Sample(static segment => SegmentDescriptor.Decode(SegmentDescriptor.Encode(in segment), segment.Selector) == segment);

    [Test]
    public void ADescriptorIsWhatTheManualLaysOut()
    {
        SegmentRegister segment = SegmentDescriptor.Decode(0x12_8f_9a_345678_abcd, 0x08);

        Assert.That(segment, Is.EqualTo(new SegmentRegister(0x1234_5678, 0xfabc_dfff, (SegmentAttributes)0x809a, 0x08)));
        Assert.That((segment.IsCode, segment.IsConforming, segment.IsPresent, segment.Privilege), Is.EqualTo((true, false, true, (byte)0)));
    }

    [Test]
    public void LinuxsTableHoldsTheFixedCaches()
    {
        ReadOnlySpan<ulong> gdt = LinuxGdt.Descriptors;

        Assert.That(gdt.Length, Is.EqualTo(16));
        Assert.That(SegmentDescriptor.Decode(gdt[1], LinuxGdt.Kernel32Cs), Is.EqualTo(FixedSegment.KernelCode32(LinuxGdt.Kernel32Cs)));
        Assert.That(SegmentDescriptor.Decode(gdt[2], LinuxGdt.KernelCs), Is.EqualTo(FixedSegment.KernelCode64(LinuxGdt.KernelCs)));
        Assert.That(SegmentDescriptor.Decode(gdt[3], LinuxGdt.KernelDs), Is.EqualTo(FixedSegment.KernelStack(LinuxGdt.KernelDs)));
        Assert.That(SegmentDescriptor.Decode(gdt[4], LinuxGdt.User32Cs), Is.EqualTo(FixedSegment.UserCode32(LinuxGdt.User32Cs)));
        Assert.That(SegmentDescriptor.Decode(gdt[5], LinuxGdt.UserDs), Is.EqualTo(FixedSegment.UserStack(LinuxGdt.UserDs)));
        Assert.That(SegmentDescriptor.Decode(gdt[6], LinuxGdt.UserCs), Is.EqualTo(FixedSegment.UserCode64(LinuxGdt.UserCs)));
    }

    [Test]
    public void LinuxsTableFitsLinuxsMsrs([Values] Vendor vendor) =>
        Assert.That(DescriptorCheck.FindMismatches(Linux(vendor), LinuxGdt.Descriptors, SegmentUses.Linux | SegmentUses.Sysexit32), Is.Empty);

    [Test]
    public void AccessedAndAvlBitsDoNotMatter()
    {
        ulong[] gdt = LinuxGdt.Descriptors.ToArray();
        foreach (ref ulong descriptor in gdt.AsSpan(1, 6))
            descriptor = descriptor & ~(1UL << 40) | 1UL << 52;

        Assert.That(DescriptorCheck.FindMismatches(Linux(), gdt, SegmentUses.Linux), Is.Empty);
    }

    [Test]
    public void LinuxHasNoDescriptorsForSysexitTo64BitCode() =>
        Assert.That(DescriptorCheck.FindMismatches(Linux(), LinuxGdt.Descriptors, SegmentUses.Sysexit64), Is.EqualTo(new[]
        {
            "SYSEXIT (64-bit) loads SS with 3bh (SYSENTER_CS + 40 | 3) as base 0, limit ffffffff, attributes c0f3h; "
                + "the descriptor says base 0h, limit 0h, attributes 0h",
        }));

    [Test]
    public void EveryWrongBitIsFound([Range(1, 6)] int entry)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            ulong[] gdt = LinuxGdt.Descriptors.ToArray();
            gdt[entry] ^= 1UL << bit;
            bool isUsed = entry != 1;
            bool matters = bit is not (40 or 52);
            Assert.That(DescriptorCheck.FindMismatches(Linux(), gdt, SegmentUses.Linux), isUsed && matters ? Is.Not.Empty : Is.Empty, "bit " + bit);
        }
    }

    [Test]
    public void OnAmdTheRplForSysretIsSoftwaresDuty()
    {
        ProcessorState state = Linux(Vendor.Amd) with { Star = 0x0020_0010_0000_0000 };

        Assert.That(DescriptorCheck.FindMismatches(in state, LinuxGdt.Descriptors, SegmentUses.Sysret64), Is.EqualTo(new[]
        {
            "SYSRET loads SS with 28h (STAR[63:48] + 8), whose RPL is not 3",
        }));
        Assert.That(DescriptorCheck.FindMismatches(state with { Vendor = Vendor.Intel }, LinuxGdt.Descriptors, SegmentUses.Sysret64), Is.Empty);
    }

    [Test]
    public void SelectorsBeyondTheTableAreNamed()
    {
        ProcessorState state = Linux() with { Star = 0xffff_0000_0000_0000 };

        Assert.That(DescriptorCheck.FindMismatches(in state, LinuxGdt.Descriptors, SegmentUses.Syscall), Has.Count.EqualTo(2));
        Assert.That(DescriptorCheck.FindMismatches(in state, [], SegmentUses.Sysret32), Is.EqualTo(new[]
        {
            "SYSRET (32-bit) loads CS with ffffh (STAR[63:48] | 3), which names no descriptor of the table of 0 entries",
            "SYSRET loads SS with 7h (STAR[63:48] + 8 | 3), which names no descriptor of the table of 0 entries",
        }));
    }
}
