using System;
using System.IO;

namespace SyscallKit.Conformance;

/// <summary>Replays recorded behaviour: reads files, writes what this project produces, and judges nothing.</summary>
internal static class Program
{
    private const int Replayed = 0;
    private const int Failed = 2;

    private const string Usage = """
        usage: SyscallKit.Conformance VERB ARGUMENTS
          cpu CASES.jsonl OUT.jsonl
          iret CASES.jsonl OUT.jsonl
          numbering CASES.jsonl OUT.jsonl
          ptrace CASES.jsonl OUT.jsonl
          fail_function CASES.jsonl OUT.jsonl
          inject RUNS.jsonl OUT.jsonl
          trace-sets RUNS.jsonl OUT.jsonl
          seccomp CASES.jsonl OUT.jsonl
          audit OUT.log
          restart CASES.jsonl OUT.jsonl
          filter-audit PROGRAM.bpf [PROGRAM.bpf ...] OUT.tsv
          formats DIR
          replay TRACE.txt OUT.txt
          filters FILTERS.tsv CALLS.tsv OUT.tsv
          pages CPU0.pages [CPU1.pages ...] CMDLINES.txt OUT.txt
          export TRACE.txt OUT.dat
          hist IN.jsonl OUT.jsonl
          meaning DIR
        """;

    private static int Main(string[] arguments)
    {
        try
        {
            Run(arguments);
            return Replayed;
        }
        catch (Exception failure) when (failure is InputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return Failed;
        }
    }

    private static void Run(string[] arguments)
    {
        if (Array.IndexOf(arguments, "") >= 0)
            throw new InputException("an argument is empty\n" + Usage);
        switch (arguments)
        {
            case ["cpu", string cases, string output]:
                CpuVerb.Run(cases, output);
                break;
            case ["iret", string cases, string output]:
                IretVerb.Run(cases, output);
                break;
            case ["numbering", string cases, string output]:
                NumberingVerb.Run(cases, output);
                break;
            case ["ptrace", string cases, string output]:
                PtraceVerb.Run(cases, output);
                break;
            case ["fail_function", string cases, string output]:
                FailFunctionVerb.Run(cases, output);
                break;
            case ["inject", string runs, string output]:
                InjectVerb.Run(runs, output);
                break;
            case ["trace-sets", string runs, string output]:
                TraceSetsVerb.Run(runs, output);
                break;
            case ["seccomp", string cases, string output]:
                SeccompVerb.Run(cases, output);
                break;
            case ["audit", string output]:
                AuditVerb.Run(output);
                break;
            case ["restart", string cases, string output]:
                RestartVerb.Run(cases, output);
                break;
            case ["filter-audit", _, .., string output]:
                FilterAuditVerb.Run(arguments.AsSpan(1..^1), output);
                break;
            case ["formats", string directory]:
                FormatsVerb.Run(directory);
                break;
            case ["meaning", string directory]:
                MeaningVerb.Run(directory);
                break;
            case ["replay", string trace, string output]:
                ReplayVerb.Run(trace, output);
                break;
            case ["pages", _, .., string cmdlines, string output]:
                PagesVerb.Run(arguments.AsSpan(1..^2), cmdlines, output);
                break;
            case ["export", string trace, string output]:
                ExportVerb.Run(trace, output);
                break;
            case ["hist", string records, string output]:
                HistVerb.Run(records, output);
                break;
            case ["filters", string filters, string calls, string output]:
                FiltersVerb.Run(filters, calls, output);
                break;
            default:
                throw new InputException(Usage);
        }
    }
}
