using System;

namespace SyscallKit.Declaring;

/// <summary>Says that what an argument is depends on the value of another (<see cref="ArgumentKind.Vary"/>): see <see cref="OperationsAttribute{T}"/>.</summary>
/// <param name="argument">The argument that decides.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class DependsOnAttribute(string argument) : Attribute
{
    /// <summary>The argument that decides.</summary>
    public string Argument { get; } = argument;
}
