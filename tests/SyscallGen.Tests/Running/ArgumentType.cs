using System.Collections.Immutable;

namespace SyscallGen.Tests.Running;

/// <summary>A type of argument, and the plain statement of what a register means in it.</summary>
/// <param name="Name">A word that names the test's methods.</param>
/// <param name="Type">The type as the kernel's author writes it.</param>
/// <param name="Width">How many low bits of the long are the value; 0 for bool, which tests all.</param>
/// <param name="Signed">Whether the value has a sign.</param>
/// <param name="ToLong">The value <c>{0}</c> as a long: what the kernel of the test reports.</param>
/// <param name="FromLong">The cast that gives the type from a long.</param>
/// <param name="ExactLong">Whether its C type is exactly <c>long</c>.</param>
/// <param name="HasTyped">Whether the type converts back to long.</param>
internal sealed record ArgumentType(
    string Name,
    string Type,
    int Width,
    bool Signed,
    string ToLong = "(long){0}",
    string? FromLong = null,
    bool ExactLong = false,
    bool HasTyped = true)
{
    public static ImmutableArray<ArgumentType> All { get; } =
    [
        new("sbyte", "sbyte", 8, Signed: true),
        new("byte", "byte", 8, Signed: false),
        new("short", "short", 16, Signed: true),
        new("ushort", "ushort", 16, Signed: false),
        new("int", "int", 32, Signed: true),
        new("uint", "uint", 32, Signed: false),
        new("long", "long", 64, Signed: true, ExactLong: true),
        new("ulong", "ulong", 64, Signed: false),
        new("nint", "nint", 64, Signed: true, ExactLong: true),
        new("nuint", "nuint", 64, Signed: false),
        new("bool", "bool", 0, Signed: false, ToLong: "({0} ? 1 : 0)", FromLong: "0L != "),
        new("char", "char", 16, Signed: false),
        new("off_t", "off_t", 64, Signed: true, ExactLong: true),
        new("loff_t", "loff_t", 64, Signed: true),
        new("pid_t", "pid_t", 32, Signed: true),
        new("enum_sbyte", "ESByte", 8, Signed: true),
        new("enum_byte", "EByte", 8, Signed: false),
        new("enum_short", "EShort", 16, Signed: true),
        new("enum_ushort", "EUShort", 16, Signed: false),
        new("enum_int", "EInt", 32, Signed: true),
        new("enum_uint", "EUInt", 32, Signed: false),
        new("enum_long", "ELong", 64, Signed: true),
        new("enum_ulong", "EULong", 64, Signed: false),
        new("pointer", "int*", 64, Signed: false),
        new("void_pointer", "void*", 64, Signed: false),
        new("user", "UserPtr", 64, Signed: false, ToLong: "(long){0}.Address", FromLong: "(UserPtr)(ulong)"),
        new("user_t", "UserPtr<int>", 64, Signed: false, ToLong: "(long){0}.Address", FromLong: "(UserPtr<int>)(ulong)"),
        new("read_only", "ReadOnlyUserPtr", 64, Signed: false, ToLong: "(long){0}.Address", FromLong: "(ReadOnlyUserPtr)(ulong)"),
        new("read_only_t", "ReadOnlyUserPtr<byte>", 64, Signed: false, ToLong: "(long){0}.Address", FromLong: "(ReadOnlyUserPtr<byte>)(ulong)"),
        new("explicit_struct", "Explicit", 64, Signed: true),
        new("implicit_struct", "Implicit", 64, Signed: true),
        new("one_way_struct", "OneWay", 64, Signed: true, ToLong: "{0}.Value", HasTyped: false),
    ];

    /// <summary>
    /// The rule: <c>__se_sys_x</c> gets the register as a long. A 64-bit caller's is the whole register; a 32-bit caller's is the low half,
    /// sign-extended for a type that is exactly <c>long</c> and zero-extended for all others. The long is cut to the type's width, and
    /// bool asks whether the whole long is not zero. (include/linux/syscalls.h; arch/x86/include/asm/syscall_wrapper.h)
    /// </summary>
    public long Expected(ulong register, bool is32Bit)
    {
        long whole = unchecked((long)register);
        if (is32Bit)
            whole = ExactLong ? unchecked((int)register) : (long)(register & 0xffff_ffff);
        if (Width == 0)
            return whole != 0 ? 1 : 0;
        int unused = 64 - Width;
        return Signed ? whole << unused >> unused : (long)((ulong)whole << unused >> unused);
    }

    public string Cast(string value) => (FromLong ?? $"({Type})") + value;
}
