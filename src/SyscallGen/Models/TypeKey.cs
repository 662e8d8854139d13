namespace SyscallGen.Models;

/// <summary>
/// What a class is found by, whatever its type arguments. The name alone may mean several types: <c>class K</c> beside <c>struct K</c>, or a K of
/// another assembly.
/// </summary>
/// <param name="Reference">The original definition as code names it: <c>global::Tiny.Files&lt;T&gt;</c>.</param>
/// <param name="Kinds">What it and the types around it are, outermost first: <c>class struct</c>.</param>
/// <param name="Assembly">The assembly that declares it.</param>
internal readonly record struct TypeKey(string Reference, string Kinds, string Assembly);
