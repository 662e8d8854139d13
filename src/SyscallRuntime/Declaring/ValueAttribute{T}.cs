using System;

namespace SyscallKit.Declaring;

/// <summary>One of a set: the members of an enum are the names (<see cref="ArgumentKind.Value"/>); beside an attribute of another kind, names for some of its values.</summary>
/// <typeparam name="T">An enum; its members are spelled as C spells them.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class ValueAttribute<T> : Attribute
    where T : struct, Enum
{
    /// <summary>
    /// The argument whose value chooses among sets, where each member of <typeparamref name="T"/> stands for a set of its own
    /// (<see cref="SetAttribute{T}"/>): the options of a socket are named by their level.
    /// </summary>
    public string? By { get; set; }
}
