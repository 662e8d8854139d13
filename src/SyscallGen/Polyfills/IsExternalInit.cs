namespace System.Runtime.CompilerServices;

/// <summary>Lets records be declared for netstandard2.0, whose library lacks the type.</summary>
internal static class IsExternalInit;
