namespace SyscallKit.Export;

/// <summary>A field of an event of the Common Trace Format: an integer.</summary>
/// <param name="Name">Its name, with the underscore in front that keeps it apart from words of the language.</param>
/// <param name="Bits">Its width: 16, 32 or 64.</param>
/// <param name="IsSigned">Whether it is signed.</param>
/// <param name="Base">The base in which readers show it.</param>
internal readonly record struct CtfField(string Name, int Bits, bool IsSigned, int Base);
