namespace SyscallGen.Models;

/// <summary>The type that generated members go into.</summary>
/// <param name="Namespace">Its namespace, keywords escaped; empty for the global one.</param>
/// <param name="Shells">The type and the types around it, outermost first.</param>
/// <param name="Reference">The type as code outside names it: <c>global::Tiny.FileSyscalls</c>; with its own type parameters where it is generic.</param>
/// <param name="Passing">How a stub receives the object whose call it makes.</param>
internal sealed record ContainerSpec(string Namespace, EquatableArray<TypeShellSpec> Shells, string Reference, SelfPassing Passing)
{
    /// <summary>The type as code inside names it: <c>FileSyscalls</c>, or <c>Inner&lt;T&gt;</c>.</summary>
    public string Self => Shells[Shells.Count - 1].Name;
}
