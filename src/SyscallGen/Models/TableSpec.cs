namespace SyscallGen.Models;

/// <summary>A table class.</summary>
/// <param name="Container">The class.</param>
/// <param name="Includes">Whose calls it collects, itself first.</param>
/// <param name="HasNiHook">Whether the class has its own <c>sys_ni_syscall(SyscallContext)</c>.</param>
/// <param name="WrittenNumbers">The members <c>__NR_x</c> that its author has written.</param>
internal sealed record TableSpec(ContainerSpec Container, EquatableArray<IncludeSpec> Includes, bool HasNiHook, EquatableArray<WrittenNumber> WrittenNumbers);
