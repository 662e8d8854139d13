using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using SyscallKit.Processor;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary>What can be asked of this program.</summary>
public static class CommandLine
{
    /// <summary>Everything was as it should be.</summary>
    public const int Success = 0;

    /// <summary>The program ran, and what came out differs from what was expected.</summary>
    public const int Difference = 1;

    /// <summary>The arguments make no sense, or a file cannot be read.</summary>
    public const int BadInput = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="inColour">Whether to use colours.</param>
    /// <returns>The exit code: one of the constants here.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, bool inColour)
    {
        Screen screen = new(output, inColour);
        ParseResult parsed = Describe(screen, error).Parse(arguments);
        if (parsed.Action is ParseErrorAction refusal)
            (refusal.ShowHelp, refusal.ShowTypoCorrections) = (false, false);
        int code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        if (parsed.Errors.Count == 0)
            return code;
        error.WriteLine("--help shows the commands and options.");
        return BadInput;
    }

    private static RootCommand Describe(Screen screen, TextWriter error)
    {
        Option<string> vendor = new("--vendor")
        {
            Description = "Whose processors the machine has. 32-bit programs enter by SYSENTER on Intel's, by SYSCALL on AMD's.",
            DefaultValueFactory = static _ => "intel",
        };
        vendor.AcceptOnlyFromAmong("intel", "amd");

        RootCommand root = new(
            "A small kernel built with SyscallKit. Without a command: runs its guest programs on two processors, shows the trace of their"
            + " system calls, and replays a recording of a real kernel.")
        {
            vendor,
            DescribeReplay(screen, error),
            DescribeProcessor(screen),
        };
        root.SetAction(parsed => RunCommand.Run(screen, parsed.GetValue(vendor) == "amd" ? Vendor.Amd : Vendor.Intel));
        return root;
    }

    private static Command DescribeReplay(Screen screen, TextWriter error)
    {
        Argument<string> file = new("file")
        {
            Description = "What the file trace of tracefs showed, with events of raw_syscalls and, perhaps, syscalls.",
        };
        Command replay = new(
            "replay",
            "Issues the calls of a recorded kernel trace again, through the emulated instructions and the table of Linux, and compares the"
            + " trace of that with the recording, line by line. Exit code 1 if they differ, 2 if the file cannot be understood.")
        {
            file,
        };
        replay.SetAction(parsed => ReplayCommand.Run(screen, error, parsed.GetValue(file)!));
        return replay;
    }

    private static Command DescribeProcessor(Screen screen)
    {
        Command processor = new(
            "processor", "Steps through a system call by SYSCALL and one by SYSENTER, and shows the registers that each step changes.");
        processor.SetAction(_ => ProcessorCommand.Run(screen));
        return processor;
    }
}
