using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using static SyscallKit.Seccomp.BpfOperand;
using static SyscallKit.Seccomp.BpfOperation;

namespace SyscallKit.Seccomp;

/// <summary>All instructions of classic BPF.</summary>
/// <remarks>
/// Codes are those of include/uapi/linux/bpf_common.h; which there are is said by <c>chk_code_allowed</c> (net/core/filter.c), which of them a filter of system
/// calls may have by <c>seccomp_check_filter</c> (kernel/seccomp.c), names by Documentation/networking/filter.rst.
/// </remarks>
internal static class BpfForms
{
    public static ImmutableArray<BpfForm> All { get; } =
    [
        new(0x20, "ld", Absolute, LoadWord),
        new(0x28, "ldh", Absolute, null),
        new(0x30, "ldb", Absolute, null),
        new(0x40, "ld", Indexed, null),
        new(0x48, "ldh", Indexed, null),
        new(0x50, "ldb", Indexed, null),
        new(0x00, "ld", Constant, LoadConstant),
        new(0x60, "ld", Cell, LoadCell),
        new(0x80, "ld", Length, LoadConstant),
        new(0x01, "ldx", Constant, LoadXConstant),
        new(0x61, "ldx", Cell, LoadXCell),
        new(0x81, "ldx", Length, LoadXConstant),
        new(0xb1, "ldxb", HeaderLength, null),
        new(0x02, "st", Cell, Store),
        new(0x03, "stx", Cell, StoreX),
        new(0x07, "tax", None, Tax),
        new(0x87, "txa", None, Txa),
        new(0x84, "neg", None, Neg),
        new(0x04, "add", Constant, AddK),
        new(0x0c, "add", X, AddX),
        new(0x14, "sub", Constant, SubK),
        new(0x1c, "sub", X, SubX),
        new(0x24, "mul", Constant, MulK),
        new(0x2c, "mul", X, MulX),
        new(0x34, "div", Constant, DivK),
        new(0x3c, "div", X, DivX),
        new(0x94, "mod", Constant, null),
        new(0x9c, "mod", X, null),
        new(0x44, "or", Constant, OrK),
        new(0x4c, "or", X, OrX),
        new(0x54, "and", Constant, AndK),
        new(0x5c, "and", X, AndX),
        new(0x64, "lsh", Constant, LshK),
        new(0x6c, "lsh", X, LshX),
        new(0x74, "rsh", Constant, RshK),
        new(0x7c, "rsh", X, RshX),
        new(0xa4, "xor", Constant, XorK),
        new(0xac, "xor", X, XorX),
        new(0x05, "ja", Label, Ja),
        new(0x15, "jeq", Constant, JeqK),
        new(0x1d, "jeq", X, JeqX),
        new(0x25, "jgt", Constant, JgtK),
        new(0x2d, "jgt", X, JgtX),
        new(0x35, "jge", Constant, JgeK),
        new(0x3d, "jge", X, JgeX),
        new(0x45, "jset", Constant, JsetK),
        new(0x4d, "jset", X, JsetX),
        new(0x06, "ret", Constant, RetK),
        new(0x16, "ret", A, RetA),
    ];

    private static readonly FrozenDictionary<ushort, BpfForm> s_byCode = All.ToFrozenDictionary(static form => form.Code);

    /// <summary>The form of a code, or null if there is no such instruction.</summary>
    public static BpfForm? Find(ushort code) => s_byCode.TryGetValue(code, out BpfForm? form) ? form : null;

    /// <summary>Whether some instruction has a name.</summary>
    public static bool Knows(string mnemonic) => All.Any(form => form.Mnemonic == mnemonic);

    /// <summary>The form of a name with an operand, or null.</summary>
    public static BpfForm? Find(string mnemonic, BpfOperand operand) => All.FirstOrDefault(form => form.Mnemonic == mnemonic && form.Operand == operand);
}
