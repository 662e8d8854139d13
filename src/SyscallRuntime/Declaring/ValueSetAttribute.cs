using System;

namespace SyscallKit.Declaring;

/// <summary>Gives the set that an enum is another name than its own in lower case with underscores.</summary>
/// <param name="name">The name, such as <c>open_flags</c>.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class ValueSetAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
