namespace SyscallGen.Models;

/// <summary>A table with its calls found and put in number order: all that emission needs.</summary>
/// <param name="Spec">The table class.</param>
/// <param name="X64">The 64-bit rows.</param>
/// <param name="Ia32">The i386 rows.</param>
/// <param name="Conflicts">The calls that it cannot take.</param>
/// <param name="X64Constants">The constants <c>__NR_x</c> to generate.</param>
/// <param name="Ia32Constants">The constants <c>__NR_ia32_x</c> to generate.</param>
/// <param name="Remarks">What else is to be said of it.</param>
/// <param name="Calls">All calls, those without an i386 number and compat calls included, each once, in number order.</param>
internal sealed record TableModel(
    TableSpec Spec,
    EquatableArray<TableRow> X64,
    EquatableArray<TableRow> Ia32,
    EquatableArray<TableConflict> Conflicts,
    EquatableArray<NumberConstant> X64Constants,
    EquatableArray<NumberConstant> Ia32Constants,
    EquatableArray<TableRemark> Remarks,
    EquatableArray<TableRow> Calls);
