using System;
using System.Globalization;
using System.Text.Json;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>The state of a processor as the recordings write it.</summary>
internal static class StateJson
{
    /// <summary>The general registers in the recordings' order.</summary>
    private static readonly string[] s_registers =
    [
        "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
    ];

    private static readonly string[] s_segments = ["cs", "ss", "ds", "es", "fs", "gs"];

    private static readonly string[] s_modes = ["real", "v86", "prot16", "prot32", "compat16", "compat32", "long64"];

    public static string NameOf(ProcessorMode mode) => s_modes[(int)mode];

    /// <summary>Reads a state. The recorded processors have 48-bit linear addresses.</summary>
    public static ProcessorState ReadState(JsonField json, Vendor vendor)
    {
        ProcessorState state = new() { Vendor = vendor, LinearAddressWidth = 48 };
        Span<ulong> exchanged = stackalloc ulong[RegisterExchange.Count];
        JsonField gpr = json.Field("gpr");
        for (int i = 0; i < s_registers.Length; i++)
            exchanged[i] = gpr.Field(s_registers[i]).Hex();
        exchanged[(int)EngineRegister.Rip] = json.Field("rip").Hex();
        exchanged[(int)EngineRegister.Rflags] = json.Field("rflags").Hex();
        RegisterExchange.Load(ref state, exchanged);

        uint cpl = json.Field("cpl").Small();
        state.Cpl = cpl <= 3 ? (byte)cpl : throw new JsonException("cpl is not 0 to 3");
        state.Cr0 = json.Field("cr0").Hex();
        state.Cr4 = json.Field("cr4").Hex();
        JsonField segments = json.Field("seg");
        foreach (string name in s_segments)
            Segment(ref state, name) = ReadSegment(segments.Field(name));
        JsonField msr = json.Field("msr");
        state.Efer = msr.Field("efer").Hex();
        state.Star = msr.Field("star").Hex();
        state.Lstar = msr.Field("lstar").Hex();
        state.Cstar = msr.Field("cstar").Hex();
        state.Fmask = msr.Field("fmask").Hex();
        state.SysenterCs = msr.Field("sysenter_cs").Hex();
        state.SysenterEsp = msr.Field("sysenter_esp").Hex();
        state.SysenterEip = msr.Field("sysenter_eip").Hex();
        state.KernelGsBase = msr.Field("kernel_gs_base").Hex();
        return state;
    }

    public static void WriteState(Utf8JsonWriter writer, string name, in ProcessorState state)
    {
        ProcessorState copy = state;
        Span<ulong> exchanged = stackalloc ulong[RegisterExchange.Count];
        RegisterExchange.Store(in state, exchanged);
        writer.WriteStartObject(name);
        writer.WriteString("mode", NameOf(state.Mode));
        writer.WriteNumber("cpl", state.Cpl);
        WriteHex(writer, "rip", state.Rip);
        WriteHex(writer, "rflags", state.Rflags);
        writer.WriteStartObject("gpr");
        for (int i = 0; i < s_registers.Length; i++)
            WriteHex(writer, s_registers[i], exchanged[i]);
        writer.WriteEndObject();
        WriteHex(writer, "cr0", state.Cr0);
        WriteHex(writer, "cr4", state.Cr4);
        writer.WriteStartObject("seg");
        foreach (string segment in s_segments)
            WriteSegment(writer, segment, Segment(ref copy, segment));
        writer.WriteEndObject();
        writer.WriteStartObject("msr");
        WriteHex(writer, "efer", state.Efer);
        WriteHex(writer, "star", state.Star);
        WriteHex(writer, "lstar", state.Lstar);
        WriteHex(writer, "cstar", state.Cstar);
        WriteHex(writer, "fmask", state.Fmask);
        WriteHex(writer, "sysenter_cs", state.SysenterCs);
        WriteHex(writer, "sysenter_esp", state.SysenterEsp);
        WriteHex(writer, "sysenter_eip", state.SysenterEip);
        WriteHex(writer, "kernel_gs_base", state.KernelGsBase);
        WriteHex(writer, "fs_base", state.Fs.Base);
        WriteHex(writer, "gs_base", state.Gs.Base);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteFault(Utf8JsonWriter writer, Fault fault, ulong rip)
    {
        writer.WriteStartObject("fault");
        writer.WriteNumber("vector", fault.Vector);
        if (fault.ErrorCode is { } code)
            writer.WriteNumber("error_code", code);
        else
            writer.WriteNull("error_code");
        WriteHex(writer, "saved_rip", rip);
        writer.WriteEndObject();
    }

    private static ref SegmentRegister Segment(ref ProcessorState state, string name)
    {
        switch (name)
        {
            case "cs": return ref state.Cs;
            case "ss": return ref state.Ss;
            case "ds": return ref state.Ds;
            case "es": return ref state.Es;
            case "fs": return ref state.Fs;
            default: return ref state.Gs;
        }
    }

    private static SegmentRegister ReadSegment(JsonField json) => new(
        json.Field("base").Hex(), (uint)json.Field("limit").Hex(32), (SegmentAttributes)json.Field("ar").Hex(16), (ushort)json.Field("sel").Hex(16));

    private static void WriteSegment(Utf8JsonWriter writer, string name, SegmentRegister segment)
    {
        uint attributes = (uint)segment.Attributes;
        writer.WriteStartObject(name);
        WriteHex(writer, "sel", segment.Selector);
        WriteHex(writer, "base", segment.Base);
        WriteHex(writer, "limit", segment.Limit);
        writer.WriteNumber("type", attributes & 15);
        writer.WriteNumber("s", attributes >> 4 & 1);
        writer.WriteNumber("dpl", attributes >> 5 & 3);
        writer.WriteNumber("p", attributes >> 7 & 1);
        writer.WriteNumber("avl", attributes >> 12 & 1);
        writer.WriteNumber("l", attributes >> 13 & 1);
        writer.WriteNumber("db", attributes >> 14 & 1);
        writer.WriteNumber("g", attributes >> 15 & 1);
        WriteHex(writer, "ar", attributes);
        writer.WriteEndObject();
    }

    private static void WriteHex(Utf8JsonWriter writer, string name, ulong value) =>
        writer.WriteString(name, "0x" + value.ToString("x", CultureInfo.InvariantCulture));
}
