namespace System;

/// <summary>Lets list patterns be compiled for netstandard2.0, whose library lacks the type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
