namespace SyscallKit.Seccomp;

/// <summary>The names of what a filter can load.</summary>
internal static class SeccompField
{
    // Words 0 and 1 are number and architecture; then come 64-bit fields, the low word first.
    private const int FirstWide = 2;

    /// <summary>The name of a word of <see cref="SeccompData"/>, as C says it: <c>(u32)args[0]</c>, <c>args[0] &gt;&gt; 32</c>.</summary>
    /// <param name="word">0 to 15.</param>
    public static string NameOf(int word) => word switch
    {
        0 => nameof(SeccompData.nr),
        1 => nameof(SeccompData.arch),
        _ => IsUpper(word) ? WideNameOf(WideOf(word)) + " >> 32" : "(u32)" + WideNameOf(WideOf(word)),
    };

    /// <summary>The name of a 64-bit field.</summary>
    /// <param name="wide">0 for the instruction pointer, 1 to 6 for the arguments.</param>
    public static string WideNameOf(int wide) => wide == 0 ? nameof(SeccompData.instruction_pointer) : $"args[{wide - 1}]";

    /// <summary>The 64-bit field that a word is half of, or -1.</summary>
    public static int WideOf(int word) => word < FirstWide ? -1 : (word - FirstWide) / 2;

    /// <summary>Whether a word is the upper half of its field.</summary>
    public static bool IsUpper(int word) => word >= FirstWide && word % 2 != 0;
}
