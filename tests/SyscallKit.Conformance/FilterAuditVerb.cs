using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using SyscallKit.Seccomp;
using SyscallKit.Seccomp.Auditing;

namespace SyscallKit.Conformance;

/// <summary><c>filter-audit PROGRAM.bpf [PROGRAM.bpf ...] OUT.tsv</c>: audits filters as <c>seccomp_export_bpf</c> writes them: name, instructions, rows, findings, milliseconds.</summary>
internal static class FilterAuditVerb
{
    public static void Run(ReadOnlySpan<string> programs, string outputPath)
    {
        using StreamWriter output = new(outputPath) { NewLine = "\n" };
        foreach (string path in programs)
        {
            if (!SockFilter.TryReadAll(File.ReadAllBytes(path), out ImmutableArray<SockFilter> program))
                throw new InputException(path + ": the last instruction is not whole");
            if (!SeccompFilter.TryCreate(program.AsSpan(), out SeccompFilter? filter, out SeccompFilterError? error))
                throw new InputException(path + ": " + error);
            Stopwatch watch = Stopwatch.StartNew();
            SeccompAudit audit = SeccompAudit.Of(filter);
            int findings = audit.Findings.Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}\t{program.Length}\t{audit.Rows.Count()}\t{findings}\t{watch.ElapsedMilliseconds}"));
        }
    }
}
