using System;

namespace SyscallKit.Declaring;

/// <summary>Names the structure that a 32-bit caller has in the place of this one.</summary>
/// <typeparam name="T">The structure as i386 lays it out.</typeparam>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CompatLayoutAttribute<T> : Attribute
    where T : unmanaged;
