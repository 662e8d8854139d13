using System;
using System.Linq;

namespace SyscallGen.Models;

/// <summary>A type whose calls a table collects.</summary>
/// <param name="Container">What <see cref="StubSpec.Container"/> is matched with.</param>
/// <param name="Reference">The type as the table's code names it: <c>global::Tiny.FileSyscalls</c>.</param>
/// <param name="Self">The argument that passes the object, such as <c>this.files</c>; empty where only static calls are taken.</param>
/// <param name="ForeignStubs">The calls of a type of another assembly; those of this compilation are found by key.</param>
/// <param name="IsBase">Whether the objects are of a derived class: then only those of its virtual calls are taken that are overridden.</param>
/// <param name="Overridden">The symbols of those.</param>
internal sealed record IncludeSpec(
    TypeKey Container,
    string Reference,
    string Self,
    EquatableArray<StubSpec> ForeignStubs,
    bool IsBase,
    EquatableArray<string> Overridden)
{
    /// <summary>Whether the table takes a call of the type.</summary>
    public bool Takes(StubSpec stub) =>
        (stub.IsStatic || Self.Length != 0)
        && ((stub.IsVirtual || stub.IsAbstract) && IsBase ? Overridden.Contains(stub.Symbol, StringComparer.Ordinal) : !stub.IsAbstract);
}
