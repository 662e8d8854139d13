namespace SyscallGen.Parsing;

/// <summary>How much room a type takes.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
internal readonly record struct TypeLayout(int Size, int Alignment);
