namespace SyscallGen.Models;

/// <summary>The operations of a call, and what chooses among them.</summary>
/// <param name="Argument">The index of the argument that chooses.</param>
/// <param name="Second">The index of the one that chooses with it, or -1.</param>
/// <param name="Mask">The bits of the argument that choose; 0 for all.</param>
/// <param name="Shift">How far the operation is shifted left.</param>
/// <param name="AreBits">Whether they may come together.</param>
/// <param name="Operations">The operations.</param>
internal sealed record OperationsSpec(int Argument, int Second, ulong Mask, int Shift, bool AreBits, EquatableArray<OperationSpec> Operations);
