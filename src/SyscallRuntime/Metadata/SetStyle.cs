namespace SyscallKit.Metadata;

/// <summary>How the names of a set make up a word.</summary>
public enum SetStyle
{
    /// <summary>Exactly one of them.</summary>
    Values,

    /// <summary>Or-ed bits.</summary>
    Bits,

    /// <summary>Values of parts of the word, under their masks, and or-ed bits.</summary>
    Both,
}
