namespace SyscallKit.Describing;

/// <summary>An argument of a call, a field of a structure, or an alternative of a union.</summary>
internal sealed record SyzField(string Name, SyzType Type);
