using System;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>How a file of the tree is opened: what tracefs looks at in the flags of <c>open</c>.</summary>
[Flags]
public enum TracefsOpen
{
    /// <summary>For reading (<c>O_RDONLY</c>, <c>O_RDWR</c>).</summary>
    Read = 1,

    /// <summary>For writing (<c>O_WRONLY</c>, <c>O_RDWR</c>).</summary>
    Write = 2,

    /// <summary>To overwrite (<c>O_TRUNC</c>): some files lose what they had, such as <c>trace</c> and <c>set_event</c>.</summary>
    Truncate = 4,
}
