using SyscallKit.Declaring;

namespace SyscallKit.Decoding;

/// <summary>Where something is decoded.</summary>
/// <param name="Lengths">Where its length is found.</param>
/// <param name="Depth">How many pointers and structures lead to it.</param>
/// <param name="Data">What the call does with the memory that vectors and messages point to.</param>
internal readonly record struct DecodeFrame(LengthScope Lengths, int Depth = 0, Direction Data = Direction.None)
{
    /// <summary>What lies behind a pointer, or in a structure.</summary>
    public DecodeFrame Into(LengthScope lengths) => new(lengths, Depth + 1, Data);
}
