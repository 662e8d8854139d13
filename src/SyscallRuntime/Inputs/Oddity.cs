namespace SyscallKit.Inputs;

/// <summary>What is unusual about an argument that was made for a test. Some are right, and only seldom tried; most are what a hostile caller gives.</summary>
public enum Oddity
{
    /// <summary>Nothing: a value as a program gives it.</summary>
    None,

    /// <summary>Right: the last byte that it points to is the last before a page where nothing is mapped.</summary>
    BeforeHole,

    /// <summary>Right: what it points to lies on two pages.</summary>
    AcrossPages,

    /// <summary>Right on x86: one byte beside where the type should lie.</summary>
    Unaligned,

    /// <summary>A null pointer.</summary>
    Null,

    /// <summary>It begins in mapped memory, and runs into a page where nothing is mapped.</summary>
    IntoHole,

    /// <summary>Nothing is mapped where it points to.</summary>
    Unmapped,

    /// <summary>The memory can be read only, and the call writes it.</summary>
    ReadOnly,

    /// <summary>The memory is mapped, and nothing is allowed there (<c>PROT_NONE</c>).</summary>
    NoAccess,

    /// <summary>An address of the kernel; for 32-bit callers one above those of their programs.</summary>
    KernelAddress,

    /// <summary>An address that no page table can map: bits 47 to 63 differ (Intel SDM vol. 1, 3.3.7.1).</summary>
    NonCanonical,

    /// <summary>So high that the end of what it points to is beyond the largest address.</summary>
    WrapsAround,

    /// <summary>A length that is one more than there is memory, or one more than is accepted.</summary>
    OneMore,

    /// <summary>A length that is one less.</summary>
    OneLess,

    /// <summary>0.</summary>
    Zero,

    /// <summary>A number far beyond what there is.</summary>
    Huge,

    /// <summary>A number below 0.</summary>
    Negative,

    /// <summary>A count that, times the size of an element or added to the address, is too large for a register.</summary>
    Overflowing,

    /// <summary>The smallest or the largest value of the type.</summary>
    Extreme,

    /// <summary>A value as a program gives it, with something in the register above the bits of its type.</summary>
    JunkAbove,

    /// <summary>A bit that no name of the set has, or a value that is none of the set.</summary>
    OutsideSet,

    /// <summary>All bits.</summary>
    AllOnes,

    /// <summary>A descriptor that is not open.</summary>
    Closed,

    /// <summary>A descriptor that is open, of another kind of file.</summary>
    OtherFile,

    /// <summary><c>AT_FDCWD</c>, where an open descriptor should be.</summary>
    WorkingDirectory,

    /// <summary>A text without a NUL before a page where nothing is mapped; an array of addresses without its null.</summary>
    Endless,

    /// <summary>An empty text.</summary>
    Empty,

    /// <summary>A text that is no UTF-8.</summary>
    NotUtf8,

    /// <summary>The longest text that is accepted: with its NUL as many bytes as the limit.</summary>
    Longest,

    /// <summary>A text of one byte more.</summary>
    TooLong,

    /// <summary>The size of a structure is given as less than it is.</summary>
    Shorter,

    /// <summary>The size of a structure is given as more than it is, and the rest is zero.</summary>
    Longer,

    /// <summary>The size of a structure is given as more than it is, and the rest is not zero.</summary>
    TailNotZero,

    /// <summary>Something in the memory that it points to is odd: <see cref="InputArgument.Detail"/> says what.</summary>
    Inside,
}
