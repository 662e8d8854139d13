namespace SyscallGen.Models;

/// <summary>How a stub receives the object whose call it makes.</summary>
internal enum SelfPassing
{
    /// <summary>A class: the reference.</summary>
    Value,

    /// <summary>A struct: by <c>ref</c>, so that the call can change it.</summary>
    Ref,

    /// <summary>A readonly struct: by <c>in</c>.</summary>
    In,
}
