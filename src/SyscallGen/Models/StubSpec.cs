namespace SyscallGen.Models;

/// <summary>A system call as a table sees it.</summary>
/// <param name="Container">The declaring type.</param>
/// <param name="Name">The name as in <c>SYSCALL_DEFINEx(name, ...)</c>.</param>
/// <param name="TableName">The name in the table.</param>
/// <param name="Ia32TableName">The name in the i386 table.</param>
/// <param name="Number">The number in the 64-bit table, or -1.</param>
/// <param name="Ia32Number">The number in the i386 table, or -1.</param>
/// <param name="Kind">Native or compat.</param>
/// <param name="IsStatic">Whether the stub needs no object.</param>
/// <param name="ErrorInjection">Whether its stubs are on the injection whitelist.</param>
/// <param name="NoReturn">Whether it never returns.</param>
/// <param name="IsVirtual">Whether derived classes may override it: where they serve it, they must.</param>
/// <param name="IsAbstract">Whether it has no body to run.</param>
internal sealed record StubSpec(
    TypeKey Container,
    string Name,
    string TableName,
    string Ia32TableName,
    int Number,
    int Ia32Number,
    SyscallKind Kind,
    bool IsStatic,
    bool ErrorInjection,
    bool NoReturn,
    bool IsVirtual,
    bool IsAbstract)
{
    /// <summary>The name as a symbol: <c>sys_read</c> or <c>compat_sys_read</c>.</summary>
    public string Symbol => (Kind == SyscallKind.Compat ? "compat_sys_" : "sys_") + Name;
}
