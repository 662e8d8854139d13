using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>A part of an audit with numbers that count from the same one.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Abi">The table.</param>
/// <param name="Base">What is shown as 0.</param>
internal sealed record AuditSection(string Name, SyscallAbi Abi, int Base)
{
    private static readonly AuditSection s_x64 = new("x86-64", SyscallAbi.X64, 0);
    private static readonly AuditSection s_x32 = new("x32", SyscallAbi.X64, SeccompData.X32Bit);
    private static readonly AuditSection s_ia32 = new("i386", SyscallAbi.Ia32, 0);

    public static AuditSection Of(SyscallAbi abi, int number) => abi == SyscallAbi.Ia32 ? s_ia32 : number >= SeccompData.X32Bit ? s_x32 : s_x64;

    public static string NameOf(SyscallAbi abi) => Of(abi, 0).Name;

    /// <summary>The name of a call of the section, or null.</summary>
    public string? NameOf(int number, SyscallTable? table)
    {
        int shown = number - Base;
        if (table is null)
            return null;
        if (this == s_x32 && X32Numbers.NameOf(shown) is { } own)
            return table.TryGetEntry(Abi, own, out _) ? own : null;
        string? name = table.TryGetEntry(Abi, shown, out SyscallTableEntry? entry) ? entry.Name : null;
        return this == s_x32 && name is not null && X32Numbers.IsOwn(name) ? null : name;
    }
}
