namespace SyscallKit.Seccomp;

/// <summary>What an instruction does, for those that a seccomp filter may have. A is the accumulator, X the index register, both of 32 bits.</summary>
/// <remarks>Of arithmetic and comparisons the form with K is even, and the form with X follows it: <see cref="BpfArithmetic.TakesX"/>.</remarks>
internal enum BpfOperation : byte
{
    /// <summary>A = the K-th 32-bit word of <see cref="SeccompData"/>.</summary>
    LoadWord,

    LoadConstant,
    LoadCell,
    LoadXConstant,
    LoadXCell,
    Store,
    StoreX,
    Tax,
    Txa,

    /// <summary>A = -A.</summary>
    Neg,

    AddK = 10,
    AddX,
    SubK,
    SubX,
    MulK,
    MulX,
    DivK,
    DivX,
    OrK,
    OrX,
    AndK,
    AndX,
    LshK,
    LshX,
    RshK,
    RshX,
    XorK,
    XorX,
    JeqK,
    JeqX,
    JgtK,
    JgtX,
    JgeK,
    JgeX,
    JsetK,
    JsetX,
    Ja,
    RetK,
    RetA,
}
