using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Collects the system calls of another class, of this or another assembly, in the <see cref="SyscallTableAttribute"/> class. On a
/// field or property the calls run on the object it holds; on the table class, with a type, the type's static calls are taken.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class IncludeSyscallsAttribute : Attribute
{
    /// <summary>The calls of the type of the field or property.</summary>
    public IncludeSyscallsAttribute()
    {
    }

    /// <summary>The static calls of a type.</summary>
    /// <param name="type">A class or struct with static system calls.</param>
    public IncludeSyscallsAttribute(Type type) => Type = type;

    /// <summary>The type with static calls, or null on a field or property.</summary>
    public Type? Type { get; }
}
