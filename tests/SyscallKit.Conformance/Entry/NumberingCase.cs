using System.Linq;
using System.Text.Json;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>One recorded instruction that enters the kernel, as far as it has to be known to execute it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Way">How it enters.</param>
/// <param name="Before">The processor at the instruction.</param>
internal sealed record NumberingCase(string Id, EntryWay Way, ProcessorState Before)
{
    private const uint StackTop = 0x1a83_0000;

    /// <summary>
    /// Whether the recorder saw the low halves of the eight old registers only: single-stepped, a 32-bit process takes a signal at each
    /// instruction, and its frames hold no more.
    /// </summary>
    public bool ShowsLowHalves => Way.Is32BitProcess && (Before.Rflags & Rflags.TF) != 0;

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static NumberingCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        EntryWay way = EntryWay.Parse(root.Field("via"));
        JsonField args = root.Field("args");
        ulong[] values = [.. args.Items().Select(static item => new JsonField("args", item).Hex())];
        if (values.Length != 6)
            throw new JsonException("args holds " + values.Length + " values and not six");

        ProcessorState before = way.Start(way.Is64BitCode ? StackTop : StackTop - sizeof(uint));
        Mark(ref before);
        way.Load(ref before, root.Field("rax").Hex(), values);
        before.Rflags = root.Field("flags_before").Hex();
        return new NumberingCase(root.Field("id").Text(), way, before);
    }

    /// <summary>Executes it, and what follows until the next instruction.</summary>
    public Fault Execute(out ProcessorState after)
    {
        LinuxEntry entry = new(new NumberingKernel());
        SimulatedMemory memory = new();
        memory.Map(StackTop - SimulatedMemory.PageSize, 2 * SimulatedMemory.PageSize, PageProtection.Read | PageProtection.Write);
        GuestCode.Map(memory, Way, entry.Symbols);
        Cpu cpu = new(0, Before, new SyscallTask(NumberingKernel.Pid, "numbering", memory));
        entry.syscall_init(cpu);
        Fault fault = GuestCode.Run(cpu, entry, Way.Next);
        after = cpu.State;
        return fault;
    }

    /// <summary>Registers that carry nothing hold a byte of their own, eight times.</summary>
    private static void Mark(ref ProcessorState state)
    {
        const ulong Eightfold = 0x0101_0101_0101_0101;
        (state.Rbx, state.Rcx, state.Rdx) = (0xb0 * Eightfold, 0xc0 * Eightfold, 0xd0 * Eightfold);
        (state.Rsi, state.Rdi, state.Rbp) = (0x51 * Eightfold, 0xd1 * Eightfold, 0xba * Eightfold);
        (state.R8, state.R9, state.R10, state.R11) = (0x08 * Eightfold, 0x09 * Eightfold, 0x10 * Eightfold, 0x11 * Eightfold);
        (state.R12, state.R13, state.R14, state.R15) = (0x12 * Eightfold, 0x13 * Eightfold, 0x14 * Eightfold, 0x15 * Eightfold);
    }
}
