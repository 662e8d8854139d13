namespace SyscallKit.Metadata;

/// <summary>How much of what a call may write is valid after it.</summary>
/// <param name="Source"><see cref="LengthSource.None"/>: all of it; <see cref="LengthSource.PointedBy"/>: as many as an argument points to; <see cref="LengthSource.Result"/>.</param>
/// <param name="Argument">The index of that argument.</param>
public readonly record struct FilledLength(LengthSource Source, int Argument = 0);
