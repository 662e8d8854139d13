using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary><c>shell SCRIPT</c>: boots the machine with a shell as its first process, and shows what is written to the console.</summary>
internal static class ShellCommand
{
    /// <summary>The longest script, in bytes: its words have to fit into the memory of the programs.</summary>
    public const int MaxLength = 2000;

    public static int Run(Screen screen, Vendor vendor, string script)
    {
        Machine machine = new(vendor, static vdso => new GuestPrograms(vdso, GuestPrograms.All), screen.Writer);
        RunCommand.Install(machine.Vfs);
        return machine.Run("/bin/sh", "-c", script) == WaitStatus.Exited(0) ? CommandLine.Success : CommandLine.Difference;
    }
}
