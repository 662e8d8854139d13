namespace SyscallGen.Models;

/// <summary>A declared system call: all that emission needs, and no symbol.</summary>
/// <param name="Container">The class that declares it.</param>
/// <param name="Stub">What tables need of it.</param>
/// <param name="Method">The author's method, keywords escaped.</param>
/// <param name="Accessibility">The accessibility of the author's method, which the typed <c>sys_x</c> shares.</param>
/// <param name="HasContext">Whether the method takes a <c>SyscallContext</c> first.</param>
/// <param name="Task">The type of the author's own task that the method takes before the arguments, or null.</param>
/// <param name="Parameters">The arguments.</param>
/// <param name="Checks">The memory that is checked before the body.</param>
/// <param name="Result">How the result widens.</param>
/// <param name="NeedsUnsafe">Whether a pointer type is among the arguments or the result.</param>
/// <param name="Bodyless">The implementing part to supply, or null.</param>
/// <param name="NiHook">The class's own <c>sys_ni_syscall</c>, where a call without a body goes; or null.</param>
/// <param name="Meaning">What its arguments and its result mean; null where nothing is declared, and of compat calls.</param>
internal sealed record SyscallSpec(
    ContainerSpec Container,
    StubSpec Stub,
    string Method,
    string Accessibility,
    bool HasContext,
    string? Task,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<RangeCheckSpec> Checks,
    ResultConversion Result,
    bool NeedsUnsafe,
    BodylessSpec? Bodyless,
    NiHookSpec? NiHook,
    MeaningSpec? Meaning);
