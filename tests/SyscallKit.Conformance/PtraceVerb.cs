namespace SyscallKit.Conformance;

/// <summary>
/// <c>ptrace CASES.jsonl OUT.jsonl</c>: a tracee executes one instruction that enters the kernel, and its tracer does at each stop what the recorded one did.
/// </summary>
internal static class PtraceVerb
{
    public static void Run(string casesPath, string outputPath) => RecordFile.Replay(casesPath, outputPath, PtraceCase.Parse, static (recorded, writer) =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        new PtraceSession(recorded, writer).Run();
        writer.WriteEndObject();
    });
}
