namespace SyscallKit.Conformance;

/// <summary><c>restart CASES.jsonl OUT.jsonl</c>: a call waits, a signal comes, and it returns, begins anew or goes on waiting.</summary>
internal static class RestartVerb
{
    public static void Run(string casesPath, string outputPath) => RecordFile.Replay(casesPath, outputPath, RestartCase.Parse, static (recorded, writer) =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        new RestartSession(recorded, writer).Run();
        writer.WriteEndObject();
    });
}
