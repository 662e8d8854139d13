namespace SyscallGen.Models;

/// <summary>Where what is generated for an enum or a struct stands: a class of its own, so that each is made when it is first asked for.</summary>
/// <param name="Namespace">The namespace, keywords escaped.</param>
/// <param name="Class">The class.</param>
internal sealed record PlaceSpec(string Namespace, string Class)
{
    /// <summary>The value as code names it: <c>global::SyscallKit.Generated.Tiny.set__OpenFlags.Value</c>.</summary>
    public string Reference => "global::" + Namespace + "." + Class + ".Value";
}
