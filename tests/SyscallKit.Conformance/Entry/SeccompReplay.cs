using System.Globalization;
using System.Text.Json;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>Replays recorded filters and calls, and writes what became of them.</summary>
/// <param name="recorded">The record.</param>
/// <param name="writer">Where to.</param>
internal sealed class SeccompReplay(SeccompCase recorded, Utf8JsonWriter writer)
{
    /// <summary>What the call returns, unless a filter has something to say: no filter says this.</summary>
    private const ulong Made = 0x1234_5678_9abc_def0;

    private const int R11 = 3;
    private const int Ax = 13;
    private const int Cx = 14;
    private const int Ip = 16;
    private const int Flags = 17;
    private const int Cs = 18;

    public void Run()
    {
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        bool areAccepted = Install();
        writer.WriteStartArray("probes");
        foreach (SeccompProbe probe in areAccepted ? recorded.Probes : [])
        {
            writer.WriteStartObject();
            writer.WriteStartObject("out");
            Call(probe);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Installs the filters.</summary>
    /// <returns>Whether all were accepted.</returns>
    private bool Install()
    {
        SeccompProcess process = new(recorded.Sigsys, isWatched: false);
        bool areAccepted = true;
        bool isOver = false;
        writer.WriteStartArray("install");
        foreach (SeccompCaseFilter filter in recorded.Filters)
        {
            if (isOver)
                break;
            long? result = process.Install(filter);
            areAccepted &= result >= 0;
            isOver = result is null;
            if (result is { } value)
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
        if (process.Task.Death is { } death)
        {
            writer.WriteNumber("install_died", death.Signal);
        }
        else if (process.IsInHandler)
        {
            SigInfo info = process.ReadInfo();
            writer.WriteStartObject("install_trapped");
            writer.WriteNumber("si_code", info.si_code);
            writer.WriteNumber("si_errno", info.si_errno);
            writer.WriteNumber("si_syscall", info.si_syscall);
            writer.WriteEndObject();
        }

        return areAccepted;
    }

    private void Call(SeccompProbe probe)
    {
        SeccompProcess process = Filtered(isWatched: false);
        process.Call(probe, Made);
        if (process.Task.Death is { } death)
        {
            SeccompProcess watched = Filtered(isWatched: true);
            LinuxEntry entry = watched.Call(probe, Made);
            writer.WriteString("kind", "killed");
            writer.WriteNumber("signal", death.Signal);
            writer.WriteString("scope", watched.IsWatcherAlive(entry) ? "thread" : "process");
        }
        else if (process.IsInHandler)
        {
            WriteSigsys(process, probe.Way);
        }
        else
        {
            writer.WriteString("kind", "return");
            writer.WriteString("rax", process.State.Rax == Made ? probe.Returns : Hex(process.State.Rax));
        }
    }

    private SeccompProcess Filtered(bool isWatched)
    {
        SeccompProcess process = new(recorded.Sigsys, isWatched);
        foreach (SeccompCaseFilter filter in recorded.Filters)
            process.Install(filter);
        return process;
    }

    private void WriteSigsys(SeccompProcess process, EntryWay way)
    {
        SigInfo info = process.ReadInfo();
        writer.WriteString("kind", "sigsys");
        writer.WriteNumber("si_code", info.si_code);
        writer.WriteNumber("si_errno", info.si_errno);
        writer.WriteNumber("si_syscall", info.si_syscall);
        writer.WriteString("si_arch", Hex(info.si_arch));
        writer.WriteNumber("call_addr_delta", (long)(info.si_call_addr - way.Address));
        writer.WriteStartObject("frame");
        writer.WriteString("rax", Hex(process.ReadFrame(Ax)));
        writer.WriteNumber("rip_delta", (long)(process.ReadFrame(Ip) - way.Address));
        writer.WriteString("cs", Hex((ushort)process.ReadFrame(Cs)));
        if (way is { Instruction: EntryInstruction.Syscall, Is64BitCode: true })
        {
            writer.WriteNumber("rcx_delta", (long)(process.ReadFrame(Cx) - way.Address));
            writer.WriteBoolean("r11_eq_rflags", ((process.ReadFrame(R11) ^ process.ReadFrame(Flags)) & ~Rflags.RF) == 0);
        }

        writer.WriteEndObject();
    }

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
