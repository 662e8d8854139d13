namespace SyscallGen.Models;

/// <summary>A table class.</summary>
/// <param name="Container">The class.</param>
/// <param name="Includes">Whose calls it collects, itself first.</param>
/// <param name="NiHook">The class's own <c>sys_ni_syscall</c>, or null.</param>
/// <param name="WrittenNumbers">The members <c>__NR_x</c> that its author has written.</param>
internal sealed record TableSpec(ContainerSpec Container, EquatableArray<IncludeSpec> Includes, NiHookSpec? NiHook, EquatableArray<WrittenNumber> WrittenNumbers);
