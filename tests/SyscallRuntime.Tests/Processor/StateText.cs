using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Processor;

/// <summary>States in a form that a person can read, and compared to the last bit.</summary>
internal static class StateText
{
    /// <summary>One line for each register that differs.</summary>
    public static string Differences(in ProcessorState expected, in ProcessorState actual)
    {
        List<string> lines = [];
        foreach (((string name, ulong wanted), (string _, ulong got)) in System.Linq.Enumerable.Zip(Registers(expected), Registers(actual)))
        {
            if (wanted != got)
                lines.Add(name + ": expected " + Hex(wanted) + " but was " + Hex(got));
        }

        return string.Join('\n', lines);
    }

    public static bool AreSame(in ProcessorState a, in ProcessorState b) =>
        System.MemoryExtensions.SequenceEqual(Bytes(in a), Bytes(in b));

    public static string Describe(ProcessorState state)
    {
        List<string> parts = [state.Vendor + " " + state.Mode + " CPL " + state.Cpl.ToString(CultureInfo.InvariantCulture)];
        foreach ((string name, ulong value) in Registers(state))
            parts.Add(name + "=" + Hex(value));
        return string.Join(' ', parts);
    }

    private static System.ReadOnlySpan<byte> Bytes(in ProcessorState state) =>
        MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in state, 1));

    private static IEnumerable<(string Name, ulong Value)> Registers(ProcessorState s)
    {
        yield return ("rax", s.Rax);
        yield return ("rcx", s.Rcx);
        yield return ("rdx", s.Rdx);
        yield return ("rbx", s.Rbx);
        yield return ("rsp", s.Rsp);
        yield return ("rbp", s.Rbp);
        yield return ("rsi", s.Rsi);
        yield return ("rdi", s.Rdi);
        yield return ("r8", s.R8);
        yield return ("r9", s.R9);
        yield return ("r10", s.R10);
        yield return ("r11", s.R11);
        yield return ("r12", s.R12);
        yield return ("r13", s.R13);
        yield return ("r14", s.R14);
        yield return ("r15", s.R15);
        yield return ("rip", s.Rip);
        yield return ("rflags", s.Rflags);
        yield return ("cpl", s.Cpl);
        foreach ((string name, SegmentRegister segment) in new[] { ("cs", s.Cs), ("ss", s.Ss), ("ds", s.Ds), ("es", s.Es), ("fs", s.Fs), ("gs", s.Gs) })
        {
            yield return (name + ".sel", segment.Selector);
            yield return (name + ".base", segment.Base);
            yield return (name + ".limit", segment.Limit);
            yield return (name + ".attr", (ulong)segment.Attributes);
        }

        yield return ("cr0", s.Cr0);
        yield return ("cr4", s.Cr4);
        yield return ("efer", s.Efer);
        yield return ("star", s.Star);
        yield return ("lstar", s.Lstar);
        yield return ("cstar", s.Cstar);
        yield return ("fmask", s.Fmask);
        yield return ("sysenter_cs", s.SysenterCs);
        yield return ("sysenter_esp", s.SysenterEsp);
        yield return ("sysenter_eip", s.SysenterEip);
        yield return ("kernel_gs_base", s.KernelGsBase);
        yield return ("frame.error_code", s.Frame.ErrorCode);
        yield return ("frame.rip", s.Frame.Rip);
        yield return ("frame.cs", s.Frame.Cs);
        yield return ("frame.rflags", s.Frame.Rflags);
        yield return ("frame.rsp", s.Frame.Rsp);
        yield return ("frame.ss", s.Frame.Ss);
    }

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
