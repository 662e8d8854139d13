using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Inputs;

/// <summary>A call that was made for a test: its registers, and the memory that they point to.</summary>
public sealed class CallInput
{
    private readonly CallInputs _inputs;

    internal CallInput(CallInputs inputs, SyscallTableEntry entry, string operation, ImmutableArray<InputArgument> arguments, ImmutableArray<InputBlock> memory)
    {
        _inputs = inputs;
        Entry = entry;
        Operation = operation;
        Arguments = arguments;
        Memory = memory;
    }

    /// <summary>Which table the number belongs to, and so how the call enters.</summary>
    public SyscallAbi Abi => _inputs.Abi;

    /// <summary>The call.</summary>
    public SyscallTableEntry Entry { get; }

    /// <summary>Of a call that does many things the name of what it shall do; else empty.</summary>
    public string Operation { get; }

    /// <summary>The six argument registers in their order; those that the call does not have hold anything.</summary>
    public ImmutableArray<InputArgument> Arguments { get; }

    /// <summary>The memory, by address.</summary>
    public ImmutableArray<InputBlock> Memory { get; }

    /// <summary>Maps and fills the memory of the call. What the one before had mapped between <see cref="CallInputs.Arena"/> and its end is unmapped.</summary>
    /// <param name="memory">The caller's memory.</param>
    /// <returns>0, or the error of <see cref="PagedMemory.Map"/>, such as -ENOMEM beyond its capacity.</returns>
    public long Load(PagedMemory memory)
    {
        memory.Unmap(_inputs.Arena, CallInputs.ArenaSize);
        foreach (InputBlock block in Memory)
        {
            long error = memory.Load(block.Address, block.Contents.AsSpan(), block.Protection);
            if (error != 0)
                return error;
        }

        return 0;
    }

    /// <summary>Puts number and arguments into the registers where SYSCALL of 64-bit code expects them, or <c>int 0x80</c> for calls of the i386 table.</summary>
    /// <param name="state">The processor.</param>
    public void PutInto(ref ProcessorState state)
    {
        state.Rax = (ulong)Entry.Number;
        if (Abi == SyscallAbi.X64)
        {
            (state.Rdi, state.Rsi, state.Rdx) = (Arguments[0].Value, Arguments[1].Value, Arguments[2].Value);
            (state.R10, state.R8, state.R9) = (Arguments[3].Value, Arguments[4].Value, Arguments[5].Value);
        }
        else
        {
            (state.Rbx, state.Rcx, state.Rdx) = (Arguments[0].Value, Arguments[1].Value, Arguments[2].Value);
            (state.Rsi, state.Rdi, state.Rbp) = (Arguments[3].Value, Arguments[4].Value, Arguments[5].Value);
        }
    }

    /// <summary>The call with its arguments in hexadecimal, and behind each what is odd about it: for the message of a test that fails.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Entry.Name);
        if (Operation.Length > 0)
            text.Append(' ').Append(Operation);
        text.Append('(');
        int count = Entry.Metadata?.NbArgs ?? Arguments.Length;
        for (int i = 0; i < count; i++)
        {
            InputArgument argument = Arguments[i];
            text.Append(i > 0 ? ", " : "").Append(Entry.Metadata?.Args[i] ?? i.ToString(CultureInfo.InvariantCulture));
            text.Append(CultureInfo.InvariantCulture, $" = 0x{argument.Value:x}");
            if (argument.Oddity != Oddity.None)
                text.Append(" (").Append(argument.Detail.Length > 0 ? argument.Detail : OddityText.Of(argument.Oddity)).Append(')');
        }

        return text.Append(')').ToString();
    }
}
