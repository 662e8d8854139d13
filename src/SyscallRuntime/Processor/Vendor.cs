namespace SyscallKit.Processor;

/// <summary>Whose rules hold where Intel and AMD differ.</summary>
public enum Vendor : byte
{
    /// <summary>Intel 64 and IA-32 Architectures Software Developer's Manual.</summary>
    Intel,

    /// <summary>AMD64 Architecture Programmer's Manual.</summary>
    Amd,
}
