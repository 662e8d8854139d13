using System;
using System.Collections.Generic;
using System.Globalization;

namespace SyscallKit.Processor;

/// <summary>
/// Checks what the manuals leave to software: that the descriptors named by STAR and SYSENTER_CS say what the instructions load without
/// looking (Intel SDM vol. 2B, SYSCALL and SYSENTER; AMD APM vol. 2, 6.1.1). A kernel that gets it wrong runs, until an interrupt returns
/// to it and loads the descriptor.
/// </summary>
public static class DescriptorCheck
{
    /// <summary>Access bit and AVL: neither changes what a segment allows.</summary>
    private const SegmentAttributes Immaterial = (SegmentAttributes)1 | SegmentAttributes.Available;

    /// <summary>Compares descriptors with the fixed caches.</summary>
    /// <param name="state">The processor, of which STAR, SYSENTER_CS and the vendor count.</param>
    /// <param name="gdt">The descriptor table; entry 0 is the null descriptor.</param>
    /// <param name="uses">The instructions that the kernel uses.</param>
    /// <returns>One sentence for each descriptor that does not fit; empty if all do.</returns>
    public static IReadOnlyList<string> FindMismatches(in ProcessorState state, ReadOnlySpan<ulong> gdt, SegmentUses uses)
    {
        List<string> problems = [];
        uint call = (uint)(state.Star >> 32) & 0xffff;
        uint back = (uint)(state.Star >> 48);
        uint sysenter = (uint)state.SysenterCs & 0xfffc;
        if ((uses & SegmentUses.Syscall) != 0)
        {
            Compare(problems, gdt, "SYSCALL", "CS", "STAR[47:32] & fffch", FixedSegment.KernelCode64(call & ~3U));
            Compare(problems, gdt, "SYSCALL", "SS", "STAR[47:32] + 8", FixedSegment.KernelStack(call + 8));
        }

        if ((uses & SegmentUses.Sysret64) != 0)
            Compare(problems, gdt, "SYSRET (64-bit)", "CS", "STAR[63:48] + 16 | 3", FixedSegment.UserCode64(back + 16 | 3));
        if ((uses & SegmentUses.Sysret32) != 0)
            Compare(problems, gdt, "SYSRET (32-bit)", "CS", "STAR[63:48] | 3", FixedSegment.UserCode32(back | 3));
        if ((uses & (SegmentUses.Sysret64 | SegmentUses.Sysret32)) != 0)
        {
            bool isForced = VendorRules.SysretLoadsStackSegment(state.Vendor);
            Compare(problems, gdt, "SYSRET", "SS", isForced ? "STAR[63:48] + 8 | 3" : "STAR[63:48] + 8", FixedSegment.UserStack(isForced ? back + 8 | 3 : back + 8));
        }

        if ((uses & SegmentUses.Sysenter) != 0)
        {
            Compare(problems, gdt, "SYSENTER", "CS", "SYSENTER_CS", FixedSegment.KernelCode64(sysenter));
            Compare(problems, gdt, "SYSENTER", "SS", "SYSENTER_CS + 8", FixedSegment.KernelStack(sysenter + 8));
        }

        if ((uses & SegmentUses.Sysexit64) != 0)
        {
            Compare(problems, gdt, "SYSEXIT (64-bit)", "CS", "SYSENTER_CS + 32 | 3", FixedSegment.UserCode64(sysenter + 32 | 3));
            Compare(problems, gdt, "SYSEXIT (64-bit)", "SS", "SYSENTER_CS + 40 | 3", FixedSegment.UserStack(sysenter + 40 | 3));
        }

        if ((uses & SegmentUses.Sysexit32) != 0)
        {
            Compare(problems, gdt, "SYSEXIT (32-bit)", "CS", "SYSENTER_CS + 16 | 3", FixedSegment.UserCode32(sysenter + 16 | 3));
            Compare(problems, gdt, "SYSEXIT (32-bit)", "SS", "SYSENTER_CS + 24 | 3", FixedSegment.UserStack(sysenter + 24 | 3));
        }

        return problems;
    }

    private static void Compare(List<string> problems, ReadOnlySpan<ulong> gdt, string instruction, string register, string source, SegmentRegister loaded)
    {
        string where = instruction + " loads " + register + " with " + Hex(loaded.Selector) + " (" + source + ")";
        if (!SegmentDescriptor.TryFind(gdt, loaded.Selector, out SegmentRegister found))
            problems.Add(where + ", which names no descriptor of the table of " + gdt.Length.ToString(CultureInfo.InvariantCulture) + " entries");
        else if (found.Base != loaded.Base || found.Limit != loaded.Limit || ((found.Attributes ^ loaded.Attributes) & ~Immaterial) != 0)
            problems.Add(where + " as base 0, limit ffffffff, attributes " + Hex((uint)loaded.Attributes) + "; the descriptor says base "
                + Hex(found.Base) + ", limit " + Hex(found.Limit) + ", attributes " + Hex((uint)found.Attributes));
        else if (loaded.RequestedPrivilege != loaded.Privilege)
            problems.Add(where + ", whose RPL is not " + loaded.Privilege.ToString(CultureInfo.InvariantCulture));
    }

    private static string Hex(ulong value) => value.ToString("x", CultureInfo.InvariantCulture) + "h";
}
