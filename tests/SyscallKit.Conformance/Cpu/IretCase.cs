using System;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Conformance;

/// <summary>A recorded IRETQ, as far as it has to be known to execute it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Before">The processor, with the five words of the frame.</param>
/// <param name="Form">How the instruction was encoded.</param>
internal sealed record IretCase(string Id, ProcessorState Before, InstructionForm Form)
{
    private const SegmentAttributes User = SegmentAttributes.CodeOrData | SegmentAttributes.Present | SegmentAttributes.DplMask;

    /// <summary>The LDT of the recordings, five segments of 64 KiB: 16-bit code, 32-bit code, 16-bit data, data and 32-bit code that are not present.</summary>
    private static readonly ulong[] s_ldt =
    [
        Segment(0x1000_0000, User | SegmentAttributes.CodeReadAccessed),
        Segment(0x1000_0000, User | SegmentAttributes.CodeReadAccessed | SegmentAttributes.Default32),
        Segment(0, User | SegmentAttributes.DataWriteAccessed),
        Segment(0, (User | SegmentAttributes.DataWriteAccessed) & ~SegmentAttributes.Present),
        Segment(0x1000_0000, (User | SegmentAttributes.CodeReadAccessed | SegmentAttributes.Default32) & ~SegmentAttributes.Present),
    ];

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static IretCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        Vendor vendor = root.Vendor();
        if (root.Field("mode").Text() is not "long64" and string mode)
            throw new JsonException("mode is \"" + mode + "\": IRETQ exists in long64 only");
        uint cpl = root.Field("cpl").Small();
        if (cpl is not (0 or 3))
            throw new JsonException("cpl is not 0 or 3");

        ProcessorState before = LinuxUser.Start64(vendor, 0x40_1000, 0x2000_0000);
        if (cpl == 0)
            (before.Cpl, before.Cs, before.Ss) = (0, FixedSegment.KernelCode64(LinuxGdt.KernelCs), FixedSegment.KernelStack(LinuxGdt.KernelDs));
        before.Rflags = root.Field("rflags").Hex();
        JsonField frame = root.Field("frame");
        before.Frame.Rip = frame.Field("rip").Hex();
        before.Frame.Cs = frame.Field("cs").Hex();
        before.Frame.Rflags = frame.Field("rflags").Hex();
        before.Frame.Rsp = frame.Field("rsp").Hex();
        before.Frame.Ss = frame.Field("ss").Hex();
        return new IretCase(root.Field("id").Text(), before, FormOf(root.Field("bytes").Text()));
    }

    /// <summary>Executes it.</summary>
    public Fault Execute(ref ProcessorState state)
    {
        Fault fault = Instruction.Iret(ref state, Form, LinuxGdt.Descriptors, s_ldt);
        if (!fault.IsRaised)
            PassOn(ref state);
        return fault;
    }

    // The recording read the registers when the next event had come. INT3, a trap, pushes RF as 0. What lies on the last byte of a segment of the
    // LDT is longer than the segment: #GP, a fault, pushes RF as 1. A fetch of what is not mapped was seen to push it as 0.
    private static void PassOn(ref ProcessorState state)
    {
        bool isBeyond = !state.Is64BitMode && state.Cs.Limit != uint.MaxValue && state.Rip == state.Cs.Limit;
        state.Rflags = state.Rflags & ~Rflags.RF | (isBeyond ? Rflags.RF : 0);
    }

    private static InstructionForm FormOf(string bytes)
    {
        Prefixes prefixes = Prefixes.None;
        bool isHex = bytes.Length is >= 2 and <= 512 && bytes.Length % 2 == 0;
        for (int i = 0; isHex && i < bytes.Length; i += 2)
        {
            isHex = byte.TryParse(bytes.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code);
            bool isLast = i == bytes.Length - 2;
            if (isLast ? code != 0xcf : code is not (0x66 or 0xf0 or 0xf2 or 0xf3 or (>= 0x40 and <= 0x4f)))
                throw new JsonException("bytes are \"" + bytes + "\", which is no IRET");
            // Of several REX only the one before the opcode counts.
            bool isRexW = code is >= 0x48 and <= 0x4f && i == bytes.Length - 4;
            prefixes |= isRexW ? Prefixes.RexW : code == 0xf0 ? Prefixes.Lock : code == 0x66 ? Prefixes.OperandSize : Prefixes.None;
        }

        return isHex ? new InstructionForm((byte)int.Min(bytes.Length / 2, byte.MaxValue), prefixes) : throw new JsonException("bytes are not hexadecimal: \"" + bytes + "\"");
    }

    // A descriptor with limit ffffh (Intel SDM vol. 3A, 3.4.5).
    private static ulong Segment(uint address, SegmentAttributes attributes) =>
        0xffff | (address & 0xff_ffffUL) << 16 | (ulong)attributes << 40 | (address & 0xff00_0000UL) << 32;
}
