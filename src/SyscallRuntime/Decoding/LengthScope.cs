using System;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Where lengths are found: among the arguments of a call, or in a structure.</summary>
internal abstract class LengthScope
{
    /// <summary>A length, as its source counts it.</summary>
    /// <param name="length">Where it is.</param>
    /// <returns>Null if it is nowhere, or cannot be read.</returns>
    public ulong? Of(ArgumentLength length) => length.Source switch
    {
        LengthSource.Argument => Argument(length.Value),
        LengthSource.PointedBy => Pointed(length.Value, isAtExit: false),
        LengthSource.Fixed or LengthSource.MustBe => (ulong)Math.Max(length.Value, 0),
        LengthSource.Field => Field(length.Field ?? ""),
        _ => null,
    };

    /// <summary>How much of it is valid after the call.</summary>
    /// <param name="filled">Where that is.</param>
    /// <param name="result">What the call returned.</param>
    /// <returns>The greatest number if all is.</returns>
    public ulong Of(FilledLength filled, long result) => filled.Source switch
    {
        LengthSource.Result => (ulong)Math.Max(result, 0),
        LengthSource.PointedBy => Pointed(filled.Argument, isAtExit: true) ?? 0,
        _ => ulong.MaxValue,
    };

    /// <summary>An argument's value.</summary>
    protected abstract ulong? Argument(int index);

    /// <summary>The number that an argument points to.</summary>
    protected abstract ulong? Pointed(int index, bool isAtExit);

    /// <summary>The number in a field.</summary>
    protected abstract ulong? Field(string name);
}
