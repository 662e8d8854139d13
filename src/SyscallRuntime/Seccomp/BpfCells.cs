using System.Runtime.CompilerServices;

namespace SyscallKit.Seccomp;

/// <summary>The scratch memory of a running filter. A checked filter reads no cell that it has not stored.</summary>
[InlineArray(SeccompFilterCheck.CellCount)]
internal struct BpfCells
{
    private uint _first;
}
