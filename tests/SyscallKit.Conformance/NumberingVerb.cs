using System.Globalization;
using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary><c>numbering CASES.jsonl OUT.jsonl</c>: executes one instruction that enters the kernel a line, with any number, arguments and flags.</summary>
internal static class NumberingVerb
{
    private const int SIGILL = 4;
    private const int SIGSEGV = 11;

    public static void Run(string casesPath, string outputPath) => RecordFile.Replay(casesPath, outputPath, NumberingCase.Parse, Replay);

    private static void Replay(NumberingCase recorded, Utf8JsonWriter writer)
    {
        Fault fault = recorded.Execute(out ProcessorState after);
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        writer.WriteStartObject("out");
        if (fault.IsRaised)
            WriteFault(writer, recorded, fault, after.Rip);
        else
            WriteReturn(writer, recorded, in after);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter writer, NumberingCase recorded, Fault fault, ulong rip)
    {
        writer.WriteString("kind", "fault");
        writer.WriteNumber("signal", fault == Fault.InvalidOpcode ? SIGILL : SIGSEGV);
        writer.WriteString("rip", rip == recorded.Way.Address ? "insn+0" : rip == 0 ? "zero" : "elsewhere");
    }

    private static void WriteReturn(Utf8JsonWriter writer, NumberingCase recorded, in ProcessorState after)
    {
        ulong seen = recorded.ShowsLowHalves ? uint.MaxValue : ulong.MaxValue;
        ulong flags = after.Rflags & ~Rflags.RF; // PUSHF shows it as 0 (Intel SDM vol. 2B, PUSHF)
        writer.WriteString("kind", "return");
        writer.WriteString("rax", after.Rax switch
        {
            NumberingKernel.Pid => "<pid>",
            NumberingKernel.Ppid => "<ppid>",
            ulong value => Hex(value & seen),
        });
        writer.WriteStartObject("changed");
        Changed("rbx", recorded.Before.Rbx, after.Rbx);
        Changed("rcx", recorded.Before.Rcx, after.Rcx, recorded.Way.Next, "next");
        Changed("rdx", recorded.Before.Rdx, after.Rdx);
        Changed("rsi", recorded.Before.Rsi, after.Rsi);
        Changed("rdi", recorded.Before.Rdi, after.Rdi);
        Changed("rbp", recorded.Before.Rbp, after.Rbp);
        Changed("rsp", recorded.Before.Rsp, after.Rsp);
        if (!recorded.ShowsLowHalves)
        {
            Changed("r8", recorded.Before.R8, after.R8);
            Changed("r9", recorded.Before.R9, after.R9);
            Changed("r10", recorded.Before.R10, after.R10);
            Changed("r11", recorded.Before.R11, after.R11, flags, "rflags");
            Changed("r12", recorded.Before.R12, after.R12);
            Changed("r13", recorded.Before.R13, after.R13);
            Changed("r14", recorded.Before.R14, after.R14);
            Changed("r15", recorded.Before.R15, after.R15);
        }

        writer.WriteEndObject();
        writer.WriteString("flags", Hex(flags));

        void Changed(string register, ulong before, ulong now, ulong? known = null, string name = "")
        {
            if (((before ^ now) & seen) != 0)
                writer.WriteString(register, now == known ? name : Hex(now & seen));
        }
    }

    private static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);
}
