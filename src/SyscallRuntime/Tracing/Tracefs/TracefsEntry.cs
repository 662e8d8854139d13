namespace SyscallKit.Tracing.Tracefs;

/// <summary>An entry of a directory of the tree.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDirectory">Whether it is a directory.</param>
public readonly record struct TracefsEntry(string Name, bool IsDirectory);
