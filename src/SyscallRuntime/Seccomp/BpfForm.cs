namespace SyscallKit.Seccomp;

/// <summary>An instruction of classic BPF as people write it, and what it does in a filter of system calls.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Mnemonic">Its name.</param>
/// <param name="Operand">How its operand is written.</param>
/// <param name="Operation">What it does; null for one that such a filter must not have, though a filter of packets may.</param>
internal sealed record BpfForm(ushort Code, string Mnemonic, BpfOperand Operand, BpfOperation? Operation)
{
    /// <summary>Whether it compares and jumps.</summary>
    public bool IsBranch => Operation is >= BpfOperation.JeqK and <= BpfOperation.JsetX;

    /// <summary>Whether it reads a cell of the scratch memory.</summary>
    public bool LoadsCell => Operation is BpfOperation.LoadCell or BpfOperation.LoadXCell;

    /// <summary>Whether it writes a cell of the scratch memory.</summary>
    public bool StoresCell => Operation is BpfOperation.Store or BpfOperation.StoreX;

    /// <summary>Whether it ends the filter.</summary>
    public bool Returns => Operation is BpfOperation.RetK or BpfOperation.RetA;

    /// <summary>Whether K means something to it.</summary>
    public bool HasK => Operand is not (BpfOperand.None or BpfOperand.X or BpfOperand.A or BpfOperand.Length);
}
