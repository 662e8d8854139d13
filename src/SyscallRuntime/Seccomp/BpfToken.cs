namespace SyscallKit.Seccomp;

/// <summary>A word, a number, or a sign of assembly text.</summary>
/// <param name="Text">As it is written; empty at the end of the text.</param>
/// <param name="Line">The line it stands in, from 1.</param>
internal readonly record struct BpfToken(string Text, int Line)
{
    /// <summary>Whether it is a name: of an instruction, a register, a label.</summary>
    public bool IsName => Text is [char first, ..] && (char.IsAsciiLetter(first) || first == '_');

    /// <summary>How an error calls it.</summary>
    public string Quoted => Text.Length == 0 ? "the end" : $"'{Text}'";
}
