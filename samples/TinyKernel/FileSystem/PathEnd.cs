namespace Tiny.FileSystem;

/// <summary>The last component of a path.</summary>
/// <param name="Directory">Where it stands.</param>
/// <param name="Name">Its name; empty for the path <c>/</c>.</param>
/// <param name="MustBeDirectory">Whether a slash follows it.</param>
public readonly record struct PathEnd(Directory Directory, string Name, bool MustBeDirectory)
{
    /// <summary>What is there, or null.</summary>
    public Inode? Inode => Directory.Find(Name);

    /// <summary>Whether it is an entry of the directory: not the root, <c>.</c> or <c>..</c>, which cannot be removed.</summary>
    public bool IsEntry => Name is not ("" or "." or "..");
}
