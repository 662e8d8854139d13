using System;

namespace SyscallKit.Declaring;

/// <summary>
/// The C spelling of a type: on a parameter it replaces what metadata and formats would print; on a field it is the type that C has there; on a struct or enum it is the name
/// used wherever the type or a pointer to it stands.
/// </summary>
/// <param name="spelling">The type as the kernel spells it, such as <c>struct stat</c> or <c>const clockid_t</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class CTypeAttribute(string spelling) : Attribute
{
    /// <summary>The type as the kernel spells it.</summary>
    public string Spelling { get; } = spelling;
}
