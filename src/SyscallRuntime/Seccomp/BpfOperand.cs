namespace SyscallKit.Seccomp;

/// <summary>How an instruction names its operand: the addressing modes of Documentation/networking/filter.rst.</summary>
internal enum BpfOperand
{
    /// <summary>None: <c>tax</c>.</summary>
    None,

    /// <summary><c>#k</c></summary>
    Constant,

    /// <summary><c>x</c></summary>
    X,

    /// <summary><c>a</c></summary>
    A,

    /// <summary><c>[k]</c></summary>
    Absolute,

    /// <summary><c>[x + k]</c></summary>
    Indexed,

    /// <summary><c>M[k]</c></summary>
    Cell,

    /// <summary><c>4*([k]&amp;0xf)</c></summary>
    HeaderLength,

    /// <summary><c>#len</c></summary>
    Length,

    /// <summary>A label.</summary>
    Label,
}
