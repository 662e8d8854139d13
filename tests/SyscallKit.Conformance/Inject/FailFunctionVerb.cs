using System;
using System.Collections.Generic;
using System.Text.Json;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Injection;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary><c>fail_function CASES.jsonl OUT.jsonl</c>: a task makes 20 calls of an armed stub, by SYSCALL.</summary>
internal static class FailFunctionVerb
{
    private const int Calls = 20;

    public static void Run(string inputPath, string outputPath) => RecordFile.Replay(inputPath, outputPath, static text => JsonElement.Parse(text), Replay);

    private static void Replay(JsonElement record, Utf8JsonWriter writer)
    {
        JsonField given = record.Field("attr");
        FaultAttr attr = new()
        {
            Probability = given.Field("probability").Unsigned(),
            Interval = given.Field("interval").Unsigned(),
            Times = Int32(given.Field("times")),
            Space = Int32(given.Field("space")),
            TaskFilter = given.Field("task_filter").Flag(),
        };
        SyscallTask task = new(1, "task", new SimulatedMemory());
        TaskFaults faults = TaskFaults.Of(task);
        faults.MakeItFail = given.Field("make_it_fail").Small() != 0;
        faults.FailNth = given.Field("fail_nth").Small();

        writer.WriteStartObject();
        writer.WriteString("id", record.Field("id").Text());
        writer.WriteStartArray("failed");
        foreach (int call in Failed(attr, task))
            writer.WriteNumberValue(call);
        writer.WriteEndArray();
        writer.WriteStartObject("end");
        writer.WriteNumber("times", attr.Times);
        writer.WriteNumber("space", attr.Space);
        writer.WriteNumber("count", attr.Count);
        writer.WriteNumber("fail_nth", faults.FailNth);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static int Int32(JsonField field) =>
        field.Integer() is >= int.MinValue and <= int.MaxValue and long number ? (int)number : throw new JsonException("the field " + field.Name + " has more than 32 bits");

    private static List<int> Failed(FaultAttr attr, SyscallTask task)
    {
        LinuxEntry entry = new(new NumberingKernel());
        Cpu cpu = new(0, LinuxUser.Start64(Vendor.Amd, 0x401000, 0x7fff_ffff_e000), task);
        entry.syscall_init(cpu);
        if (new FailFunction(entry.Work, attr).Arm("__x64_sys_getpid") != default)
            throw new InvalidOperationException("getpid may not be made to fail.");
        List<int> failed = [];
        for (int call = 1; call <= Calls; call++)
        {
            cpu.State.Rax = NumberingKernel.__NR_getpid;
            entry.Syscall(cpu);
            if ((long)cpu.State.Rax == -Errno.EINVAL)
                failed.Add(call);
        }

        return failed;
    }
}
