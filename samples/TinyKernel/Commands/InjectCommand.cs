using System.IO;
using SyscallKit.Injection;
using SyscallKit.Injection.Grammar;
using SyscallKit.Linux;
using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary><c>inject EXPRESSIONS</c>: runs the guests with faults in their calls, and shows which they met.</summary>
internal static class InjectCommand
{
    public static int Run(Screen screen, TextWriter error, Vendor vendor, string[] expressions)
    {
        Machine machine = new(vendor, static vdso => new GuestPrograms(vdso, GuestPrograms.All), screen.Writer);
        RunCommand.Install(machine.Vfs);
        InjectedCalls injected = new(Kernel.TinyKernel.SyscallTable);
        StraceQualifiers qualifiers = StraceQualifiers.Default;
        foreach (string expression in expressions)
        {
            if (qualifiers.With(expression, StraceCalls.Names, out StraceError? wrong) is not { } more)
            {
                error.WriteLine(Printable.Line(wrong!.Message));
                return CommandLine.BadInput;
            }

            qualifiers = more;
        }

        foreach (string warning in qualifiers.Warnings)
            error.WriteLine(Printable.Line(warning));
        new SyscallInjector(machine.Work, StraceCalls.Names, injected).Use(qualifiers);

        WaitStatus? status = machine.Run("/bin/init");
        screen.WriteLine();
        foreach (string line in injected.Lines)
            screen.WriteLine(line);
        return status == WaitStatus.Exited(0) ? CommandLine.Success : CommandLine.Difference;
    }
}
