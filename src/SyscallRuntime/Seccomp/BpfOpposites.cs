namespace SyscallKit.Seccomp;

/// <summary>Jumps that are written the other way round: <c>jneq #1, away</c> is <c>jeq #1, next, away</c>.</summary>
internal static class BpfOpposites
{
    /// <summary>The opposite of a jump, or null.</summary>
    public static string? Of(string mnemonic) => mnemonic switch { "jeq" => "jneq", "jgt" => "jle", "jge" => "jlt", _ => null };

    /// <summary>The jump that a name is the opposite of, or null.</summary>
    public static string? Undo(string mnemonic) => mnemonic switch { "jneq" or "jne" => "jeq", "jle" => "jgt", "jlt" => "jge", _ => null };
}
