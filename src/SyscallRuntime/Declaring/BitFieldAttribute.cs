using System;

namespace SyscallKit.Declaring;

/// <summary>A bit-field of C that lies in a field of a structure.</summary>
/// <param name="name">Its name.</param>
/// <param name="first">Its lowest bit in the field.</param>
/// <param name="width">How many bits it has.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class BitFieldAttribute(string name, int first, int width) : Attribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its lowest bit in the field.</summary>
    public int First { get; } = first;

    /// <summary>How many bits it has.</summary>
    public int Width { get; } = width;
}
