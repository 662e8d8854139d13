namespace SyscallKit.Conformance;

/// <summary><c>trace-sets RUNS.jsonl OUT.jsonl</c>: which calls of the recorded program each command line of strace prints.</summary>
internal static class TraceSetsVerb
{
    public static void Run(string inputPath, string outputPath) =>
        InjectRecords.Replay(inputPath, outputPath, static (program, arguments, writer) =>
        {
            StraceCommand? command = StraceCommand.Parse(arguments, out string stderr);
            InjectRun? run = InjectRecords.Run(program, command);
            InjectRecords.WriteStart(writer, command is not null, run, stderr);
            if (command is null)
                return;
            writer.WriteStartArray("printed");
            foreach ((int index, _) in command.IsSummary || run is null ? [] : run.Printed)
                writer.WriteNumberValue(index);
            writer.WriteEndArray();
        });
}
