using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary><c>seccomp POLICY</c>: runs the guests under a filter, and shows which calls it did not let through.</summary>
internal static class SeccompCommand
{
    public static int Run(Screen screen, TextWriter error, Vendor vendor, string policy)
    {
        if (Read(policy, out SeccompFilter? filter) is { } problem)
        {
            error.WriteLine($"{Printable.Of(policy)}: {Printable.Line(problem)}");
            return CommandLine.BadInput;
        }

        List<string> refused = [];
        SeccompKernel seccomp = new() { ActionsLogged = SeccompActionSet.All, Log = record => refused.Add(Describe(record)) };
        Machine machine = new(vendor, static vdso => new GuestPrograms(vdso, GuestPrograms.All), screen.Writer)
        {
            Booting = init => seccomp.SetModeFilter(init, filter!, SeccompInstallFlags.Log, out _),
        };
        RunCommand.Install(machine.Vfs);
        WaitStatus? status = machine.Run("/bin/init");
        screen.WriteLine();
        foreach (string line in refused)
            screen.WriteLine(line);
        return status == WaitStatus.Exited(0) ? CommandLine.Success : CommandLine.Difference;
    }

    /// <summary>Reads a filter, as text.</summary>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    private static string? Read(string path, out SeccompFilter? filter)
    {
        filter = null;
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (System.Exception problem) when (problem is IOException or System.UnauthorizedAccessException)
        {
            return problem.Message;
        }

        if (!BpfText.TryAssemble(text, out ImmutableArray<SockFilter> program, out BpfTextError? mistake))
            return mistake!.ToString();
        return SeccompFilter.TryCreate(program.AsSpan(), out filter, out SeccompFilterError? refusal) ? null : refusal!.ToString();
    }

    private static string Describe(in SeccompLogRecord record)
    {
        SyscallAbi abi = record.IsCompat ? SyscallAbi.Ia32 : SyscallAbi.X64;
        string call = Kernel.TinyKernel.SyscallTable.TryGetEntry(abi, record.Syscall, out SyscallTableEntry? entry) ? entry.Name : record.Syscall.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{record.Task.Comm}-{record.Task.Pid}: {call} {record.Code}");
    }
}
