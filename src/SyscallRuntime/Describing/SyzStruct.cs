using System.Collections.Immutable;

namespace SyscallKit.Describing;

/// <summary>A structure, whose holes are fields, or a union.</summary>
internal sealed record SyzStruct(string Name, bool IsUnion, ImmutableArray<SyzField> Fields);
