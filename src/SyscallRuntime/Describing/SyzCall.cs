using System.Collections.Immutable;

namespace SyscallKit.Describing;

/// <summary>A call, or one operation of it.</summary>
/// <param name="Name">The name with, behind a dollar sign, the operation.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">The resource that it gives, or null.</param>
internal sealed record SyzCall(string Name, ImmutableArray<SyzField> Arguments, SyzType? Result);
