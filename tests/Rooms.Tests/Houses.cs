using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rooms.Tests;

/// <summary>Who may know whom: the one place where it is written down. docs/architecture.md is printed from it.</summary>
internal static class Houses
{
    public static House Runtime { get; } = new("src/SyscallRuntime", "SyscallKit",
    [
        new("Declaring", "what an author writes on a method: attributes, user pointers, `Errno`"),
        new("Processor", "what Intel's and AMD's manuals say: registers, modes, vendors, faults as values; one file an instruction"),
        new("Memory", "user memory as the kernel touches it: errors are answers", "Declaring"),
        new("Metadata", "what is known of a call without running it: names, types, tables, what arguments mean", "Declaring"),
        new("KernelText", "the kernel's small grammars: numbers, lists, globs, quoting", "Declaring"),
        new("Kernel", "what is alive during a call: processor, task, context, `pt_regs`, the contracts of tracepoints", "Processor", "Memory", "Metadata"),
        new("Seccomp", "filters of calls: which programs Linux takes, what they say, as text; in force for tasks, with supervisors", "Kernel"),
        new("Seccomp/Auditing", "what filters let through, for all arguments", "Seccomp"),
        new("Audit", "calls and filters' kills as audit records, for `ausearch` and `aureport`", "Kernel"),
        new("Entry", "the kernel's entry code, file by file: in, and out again; in `Work/` what is done around a call, stage by stage", "Kernel"),
        new("Interception", "what a host does around the calls: hooks by name, ptrace's powers over a task, calls that a task serves itself", "Kernel"),
        new("Signaling", "what becomes of signals: queues, handlers, frames on the program's stack, calls that begin anew", "Kernel"),
        new("Injection/Grammar", "what strace's `-e` says: sets of calls, and what is injected into them", "Metadata"),
        new("Injection", "calls that are made to fail: stubs as `fail_function` does, faults as strace does", "Kernel", "KernelText", "Injection/Grammar"),
        new("Injection/Sweeping", "a scenario run once for each fault that it could meet", "Injection"),
        new("Decoding", "a call as people read it, without any trace: names, flags, buffers, results", "Memory", "Metadata"),
        new("Inputs", "calls for tests and fuzzers, made from what their arguments mean", "Processor", "Memory", "Metadata"),
        new("Describing", "a kernel's calls for others' tools: JSON, syzlang", "Metadata"),
        new("Tracing/Buffers", "ring buffers in the kernel's own pages: one writer, any readers"),
        new("Tracing/Limits", "what readers and writers of the files can make the host hold, and its end", "Tracing/Buffers"),
        new("Tracing/Events", "which events exist, by release, and how their records lie in bytes", "Kernel", "Decoding", "Tracing/Buffers"),
        new("Tracing/Filtering", "the filter language: compiled once, evaluated without allocating", "Tracing/Events", "KernelText"),
        new("Tracing/Histograms", "counting by keys without locks", "Tracing/Filtering", "Tracing/Limits"),
        new("Tracing/Triggers", "what else happens when an event is hit", "Tracing/Histograms"),
        new("Tracing/Reading", "what was recorded, with names and stacks, in order; calls out of entries and exits", "Tracing/Events", "KernelText"),
        new("Tracing/Text", "traces as text, written and read back", "Tracing/Reading"),
        new("Tracing/Recording", "the tracer: which events, whose, when; instances, snapshots, pipes", "Tracing/Triggers", "Tracing/Text"),
        new("Tracing/Tracefs", "the tree of files: every text of a file is written here", "Tracing/Recording"),
        new("Tracing/Telemetry", "calls for the .NET tools: an `EventSource` and a `Meter`", "Kernel"),
        new("Strace", "a trace as strace shows it", "Tracing/Reading"),
        new("Export", "files that other tools read: trace.dat, perf.data, CTF, Chrome JSON", "Tracing/Reading"),
    ]);

    public static House Linux { get; } = new("src/SyscallLinux", "SyscallKit.Linux",
    [
        new("Abi", "Linux's constants as enums and its structures as C lays them out, for x86-64 and, in `Compat`, for i386"),
        new("Declarations", "every call of Linux with what its arguments, results and operations mean; no bodies", "Abi"),
        new("Seccomp", "`seccomp(2)`, its part of `prctl(2)`, and what a supervisor asks of its descriptor", "Declarations"),
        new("Signaling", "the calls of signals, ready to be included", "Declarations"),
    ])
    {
        References = ["SyscallKit"],
    };

    public static House Generator { get; } = new("src/SyscallGen", "SyscallGen",
    [
        new("Diagnostics", "the rules, and a problem found at a place"),
        new("Models", "records that compare by value and hold no symbol, syntax or location", "Diagnostics"),
        new("Parsing", "symbols and attributes to models, and problems", "Models"),
        new("Assembling", "tables, numbers, clashes: models to models", "Models"),
        new("Emission", "models to text", "Models"),
        new("Analysis", "the same parsers: diagnostics at the author's code", "Parsing", "Assembling"),
    ])
    {
        References = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"],
        Outside = ["Polyfills/CollectionBuilderAttribute.cs", "Polyfills/Index.cs", "Polyfills/IsExternalInit.cs"],
    };

    public static House TinyKernel { get; } = new("samples/TinyKernel", "Tiny",
    [
        new("Clock", "the time of the machine"),
        new("FileSystem", "inodes, directories, pipes, open files", "Clock"),
        new("Kernel", "the machine, its processes, and the calls", "FileSystem"),
        new("Guests", "programs that run on it", "Kernel"),
        new("Replay", "a recorded trace, and what became of it"),
        new("Output", "what a person sees", "Replay"),
        new("Commands", "what the command line can ask for", "Output", "Guests", "Replay"),
    ])
    {
        References = ["SyscallKit", "SyscallKit.Linux", "LinuxTable", "Spectre.Console", "Spectre.Console.Ansi", "System.CommandLine"],
        Kind = OutputKind.ConsoleApplication,
    };

    public static ImmutableArray<House> All { get; } = [Runtime, Linux, Generator, TinyKernel];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(static house => house.Folder)];
}
