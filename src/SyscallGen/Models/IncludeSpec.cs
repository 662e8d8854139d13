namespace SyscallGen.Models;

/// <summary>A type whose calls a table collects.</summary>
/// <param name="Container">What <see cref="StubSpec.Container"/> is matched with.</param>
/// <param name="Reference">The type as the table's code names it: <c>global::Tiny.FileSyscalls</c>.</param>
/// <param name="Self">The argument that passes the object, such as <c>this.files</c>; empty where only static calls are taken.</param>
/// <param name="ForeignStubs">The calls of a type of another assembly; those of this compilation are found by key.</param>
internal sealed record IncludeSpec(TypeKey Container, string Reference, string Self, EquatableArray<StubSpec> ForeignStubs);
