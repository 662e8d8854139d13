using System;
using System.IO;
using SyscallKit.Processor;
using SyscallKit.Tracing.Text;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;
using Tiny.Replay;

namespace Tiny.Commands;

/// <summary>The default: runs the guests, shows the trace of their calls, and replays the longer of the two recordings.</summary>
internal static class RunCommand
{
    private const string Recording = "mixed.trace.txt";

    public static int Run(Screen screen, Vendor vendor)
    {
        Machine machine = new(vendor, static vdso => new GuestPrograms(vdso, GuestPrograms.All), screen.Writer);
        Install(machine.Vfs);
        machine.Tracer.EnableAll();
        WaitStatus? status = machine.Run("/bin/init");

        screen.WriteLine();
        using StringWriter trace = new();
        TraceTextPrinter.Print(trace, machine.Tracer.Snapshot());
        TraceView.Write(screen, trace.ToString());

        screen.WriteLine();
        ReplayComparison replay = ReplayComparison.Of(Path.Combine(AppContext.BaseDirectory, "recordings", Recording));
        screen.WriteLine($"replay of {Recording}: {replay.Summary}");
        return status == WaitStatus.Exited(0) && replay.IsEqual ? CommandLine.Success : CommandLine.Difference;
    }

    /// <summary>Puts the guests and their files into a file system.</summary>
    public static void Install(Vfs vfs)
    {
        GuestPrograms.Install(vfs, GuestPrograms.All);
        vfs.Install("/etc/motd", "Every system call is one method.\n"u8);
    }
}
