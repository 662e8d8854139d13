namespace SyscallGen.Models;

/// <summary>An argument of a system call.</summary>
/// <param name="Name">Its name as Linux spells it: <c>event</c>.</param>
/// <param name="Identifier">The name as C# needs it: <c>@event</c>.</param>
/// <param name="Type">The declared type, fully qualified; of a string that of its address.</param>
/// <param name="CType">The type as C spells it.</param>
/// <param name="FromLong">How the register's long becomes the type.</param>
/// <param name="ToLong">How the type widens to long, or null if it cannot: a struct that only converts from long.</param>
/// <param name="IsExactLong">Whether the C type is exactly <c>long</c>, which a 32-bit caller's register is sign-extended for.</param>
/// <param name="IsU64Pair">Whether it arrives as two 32-bit halves (<c>compat_arg_u64</c>).</param>
/// <param name="Text">What is read through it before the body, which then gets a string; or null.</param>
internal sealed record ParameterSpec(
    string Name,
    string Identifier,
    string Type,
    string CType,
    ArgumentConversion FromLong,
    string? ToLong,
    bool IsExactLong,
    bool IsU64Pair,
    UserStringSpec? Text);
