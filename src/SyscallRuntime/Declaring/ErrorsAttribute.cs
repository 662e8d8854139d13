using System;

namespace SyscallKit.Declaring;

/// <summary>The errors that a call is documented to give: who tests error paths makes each of them.</summary>
/// <param name="names">Names of <see cref="Errno"/>, such as <c>nameof(Errno.EBADF)</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ErrorsAttribute(params string[] names) : Attribute
{
    /// <summary>The names.</summary>
    public string[] Names { get; } = names;
}
