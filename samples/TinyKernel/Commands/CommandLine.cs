using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Text;
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
            DescribeTrace(screen, error, vendor),
            DescribeShell(screen, vendor),
            DescribeReplay(screen, error),
            DescribeInject(screen, error, vendor),
            DescribeSeccomp(screen, error, vendor),
            DescribeSweep(screen, error, vendor),
            DescribeProcessor(screen),
            DescribeDescribe(screen),
        };
        root.SetAction(parsed => RunCommand.Run(screen, VendorOf(parsed, vendor)));
        return root;
    }

    private static Vendor VendorOf(ParseResult parsed, Option<string> vendor) => parsed.GetValue(vendor) == "amd" ? Vendor.Amd : Vendor.Intel;

    private static Command DescribeTrace(Screen screen, TextWriter error, Option<string> vendor)
    {
        Argument<string[]> events = new("events")
        {
            Description = "What to record, as the kernel's set_event takes it: sys_enter_openat, syscalls:sys_exit_read, syscalls:*, raw_syscalls:*;"
                + " several with blanks or commas between them, a ! takes out again.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> filter = new("--filter")
        {
            Description = "Records of these events only those that pass, in the language of the kernel's filter files: 'count > 16 && comm == \"cat\"'.",
        };
        Option<string> output = new("--output")
        {
            Description = "The file to write, instead of showing the trace: .dat (KernelShark, trace-cmd), .json (ui.perfetto.dev), .txt, .data (perf),"
                + " or a directory .ctf (babeltrace2).",
        };
        Option<int> repeat = new("--repeat")
        {
            Description = "How often the guests run, for a long recording. Ctrl+C ends it and keeps what there is.",
            DefaultValueFactory = static _ => 1,
        };
        AcceptOnlyBetween(repeat, 1, int.MaxValue);
        Option<int?> bufferSize = new("--buffer-size-kb")
        {
            Description = "Keeps so much of each processor, the latest. If left out, everything is kept, and the recording ends when that is too much.",
        };
        AcceptOnlyBetween(bufferSize, 1, TraceSession.MaxBufferSizeKb);
        Command trace = new(
            "trace",
            "Runs the guest programs and records events of their system calls. Exit code 2 if a name, the filter or the file makes no sense.")
        {
            events, filter, output, repeat, bufferSize, vendor,
        };
        trace.SetAction(parsed => TraceCommand.Run(screen, error, new TraceRequest
        {
            Vendor = VendorOf(parsed, vendor),
            Events = parsed.GetValue(events)!,
            Filter = parsed.GetValue(filter),
            Output = parsed.GetValue(output),
            Repeat = parsed.GetValue(repeat),
            BufferSizeKb = parsed.GetValue(bufferSize),
        }));
        return trace;
    }

    private static void AcceptOnlyBetween(Option option, int least, int most) => option.Validators.Add(result =>
    {
        foreach (Token token in result.Tokens)
        {
            if (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value < least || value > most)
                result.AddError($"{option.Name} takes a number from {least} to {most}, not '{Printable.Of(token.Value)}'.");
        }
    });

    private static Command DescribeShell(Screen screen, Option<string> vendor)
    {
        Argument<string> script = new("script")
        {
            Description = "Commands with ; between them: cd, echo, mkdir, rmdir, and the programs in /bin. > and >> write to files.",
        };
        script.Validators.Add(result =>
        {
            if (Encoding.UTF8.GetByteCount(result.GetValueOrDefault<string>()) > ShellCommand.MaxLength)
                result.AddError($"A script has at most {ShellCommand.MaxLength} bytes.");
        });
        Command shell = new(
            "shell",
            "Runs a script in the machine. Its tracing is mounted at /sys/kernel/tracing, so that"
            + " 'cd /sys/kernel/tracing; echo 1 > events/syscalls/sys_enter_open/enable; cat trace' does what it does on Linux. Exit code 1 if"
            + " the last command failed.")
        {
            script,
        };
        shell.SetAction(parsed => ShellCommand.Run(screen, VendorOf(parsed, vendor), parsed.GetValue(script)!));
        return shell;
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

    private static Command DescribeInject(Screen screen, TextWriter error, Option<string> vendor)
    {
        Argument<string[]> expressions = new("expressions")
        {
            Description = "What is injected, in strace's language: inject=open:error=ENOENT:when=2, inject=/^read:retval=0, fault=%file:error=EACCES.",
            Arity = ArgumentArity.OneOrMore,
        };
        Command inject = new(
            "inject",
            "Runs the guest programs with faults in their system calls, and shows what they print and which faults they met. Exit code 1 if"
            + " init did not end as it does without faults, 2 if an expression makes no sense.")
        {
            expressions, vendor,
        };
        inject.SetAction(parsed => InjectCommand.Run(screen, error, VendorOf(parsed, vendor), parsed.GetValue(expressions)!));
        return inject;
    }

    private static Command DescribeSeccomp(Screen screen, TextWriter error, Option<string> vendor)
    {
        Argument<string> policy = new("policy")
        {
            Description = "A file with a filter in the assembly language of Linux's bpf_asm: 'ld [0]', 'jeq #83, refuse', 'refuse: ret #0x50001'.",
        };
        Command seccomp = new(
            "seccomp",
            "Runs the guest programs under a seccomp filter, and shows what they print and which calls it did not let through. Exit code 1 if init"
            + " did not end as it does without the filter, 2 if Linux would refuse it.")
        {
            policy, vendor,
        };
        seccomp.SetAction(parsed => SeccompCommand.Run(screen, error, VendorOf(parsed, vendor), parsed.GetValue(policy)!));
        return seccomp;
    }

    private static Command DescribeSweep(Screen screen, TextWriter error, Option<string> vendor)
    {
        Argument<string?> point = new("point")
        {
            Description = "One fault, as --all prints it: 'call=7 x64:0 read EINTR'. What the guests print with it is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Shows each fault that changed the result." };
        Command sweep = new(
            "sweep",
            "Runs the guest programs once for each fault that they could meet: for every call, each error that Linux documents for it. Shows by call"
            + " how many were survived. Exit code 1 if a guest or the kernel crashed or hung.")
        {
            point, all, vendor,
        };
        sweep.SetAction(parsed => SweepCommand.Run(screen, error, VendorOf(parsed, vendor), parsed.GetValue(point), parsed.GetValue(all)));
        return sweep;
    }

    private static Command DescribeProcessor(Screen screen)
    {
        Command processor = new(
            "processor", "Steps through a system call by SYSCALL and one by SYSENTER, and shows the registers that each step changes.");
        processor.SetAction(_ => ProcessorCommand.Run(screen));
        return processor;
    }

    private static Command DescribeDescribe(Screen screen)
    {
        Argument<string> form = new("form")
        {
            Description = "json (docs/kernel-description.schema.json), or syzlang and const: the files NAME.txt and NAME.txt.const of syzkaller.",
        };
        form.AcceptOnlyFromAmong(DescribeCommand.Forms);
        Command describe = new("describe", "Prints the calls of this kernel, and what their arguments mean, for other programs.") { form };
        describe.SetAction(parsed => DescribeCommand.Run(screen, parsed.GetValue(form)!));
        return describe;
    }
}
