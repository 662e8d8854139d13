using System;

namespace SyscallKit.Declaring;

/// <summary>Makes a member of an enum stand for a set of names instead of a name: <see cref="ValueAttribute{T}.By"/>.</summary>
/// <typeparam name="T">The set.</typeparam>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SetAttribute<T> : Attribute
    where T : struct, Enum;
