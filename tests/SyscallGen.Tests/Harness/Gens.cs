using CsCheck;

namespace SyscallGen.Tests.Harness;

/// <summary>Generators of random values.</summary>
internal static class Gens
{
    /// <summary>One of some values, each as likely.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
