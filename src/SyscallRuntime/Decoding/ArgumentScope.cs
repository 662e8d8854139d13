using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>The arguments of a call, by their types and meanings.</summary>
internal sealed class ArgumentScope(ObservedCall call, CallMemory atEntry, CallMemory atExit) : LengthScope
{
    private static readonly CType s_register = new(64, false, NumberForm.Hexadecimal);

    private readonly ImmutableArray<ArgumentMeaning> _meanings = call.Metadata?.Meaning.Arguments ?? [];

    /// <summary>The type of an argument, as wide as a register of the caller at most.</summary>
    public CType TypeOf(int index)
    {
        CType type = call.Metadata is { } metadata && index >= 0 && index < metadata.NbArgs ? CType.Of(metadata.Types[index]) : s_register;
        // Of its registers a 32-bit caller fills the lower halves (SC_IA32_REGS_TO_ARGS, arch/x86/include/asm/syscall_wrapper.h).
        return call.Abi == SyscallAbi.Ia32 && type.Bits > 32 ? type with { Bits = 32 } : type;
    }

    /// <summary>A register as the caller fills it.</summary>
    public ulong Register(int index)
    {
        ulong register = index >= 0 && index < call.Registers.Length ? call.Registers[index] : 0;
        return call.Abi == SyscallAbi.Ia32 ? (uint)register : register;
    }

    /// <summary>What the call sees of a register.</summary>
    public ulong Value(int index) => TypeOf(index) is { IsPointer: false } type ? Register(index) & BitMask.Of(type.Bits) : Register(index);

    protected override ulong? Argument(int index) => index >= 0 && index < _meanings.Length ? Value(index) : null;

    protected override ulong? Pointed(int index, bool isAtExit)
    {
        if (index < 0 || index >= _meanings.Length)
            return null;
        int size = _meanings[index].ElementSize(call.Abi) is > 0 and <= 8 and var target ? target : atEntry.PointerSize;
        return (isAtExit ? atExit : atEntry).TryReadNumber(Value(index), size, out ulong value) ? value : null;
    }

    // The field of the structure that an argument points to; it is read with the structure itself.
    protected override ulong? Field(string name) => null;
}
