using System;

namespace SyscallKit.Declaring;

/// <summary>The address of a path, which the kernel reads (<see cref="ArgumentKind.Path"/>), or with <see cref="OutAttribute"/> writes.</summary>
/// <param name="directory">The argument that the path is relative to, or null: the current directory.</param>
/// <remarks>On a <see langword="string"/> the path is read before the body: -EFAULT where it cannot be, -ENAMETOOLONG for 4,096 bytes or more, as <c>getname</c> answers (fs/namei.c).</remarks>
/// <example>
/// <code>
/// [Syscall(258, Ia32 = 296)]
/// public long MkdirAt([DirFd] int dfd, [Path(nameof(dfd))] ReadOnlyUserPtr&lt;byte&gt; pathname, [Mode] ushort mode) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class PathAttribute(string? directory = null) : Attribute
{
    /// <summary>The argument that the path is relative to, or null.</summary>
    public string? Directory { get; } = directory;
}
