using System;

namespace SyscallKit.Declaring;

/// <summary>
/// The call as one operation sees it (<see cref="OperationsAttribute{T}"/>): parameters have the names of the call's, and stand for those that are not as
/// the call has them. What is left out is as the call has it, but for what depends on the operation (<see cref="DependsOnAttribute"/>): at that it does not look;
/// where operations are bits (<see cref="OperationsAttribute{T}.AreBits"/>), it does not look at what only others name.
/// </summary>
/// <param name="operation">The operation: a member of the enum that the choosing argument is declared with.</param>
/// <param name="second">The member of the second choosing argument's enum, or null.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OperationAttribute(object operation, object? second = null) : Attribute
{
    /// <summary>The operation.</summary>
    public object Operation { get; } = operation;

    /// <summary>The second choice, or null.</summary>
    public object? Second { get; } = second;
}
