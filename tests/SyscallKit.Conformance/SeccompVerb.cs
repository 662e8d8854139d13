namespace SyscallKit.Conformance;

/// <summary><c>seccomp IN.jsonl OUT.jsonl</c>: installs filters by <c>seccomp(2)</c>, one after the other, and makes calls under them, each in a task of its own.</summary>
internal static class SeccompVerb
{
    public static void Run(string casesPath, string outputPath) =>
        RecordFile.Replay(casesPath, outputPath, SeccompCase.Parse, static (recorded, writer) => new SeccompReplay(recorded, writer).Run());
}
