namespace SyscallGen.Emission;

/// <summary>The types that generated code names.</summary>
internal static class Names
{
    public const string Context = "global::SyscallKit.SyscallContext";
    public const string PtRegs = "global::SyscallKit.PtRegs";
    public const string Errno = "global::SyscallKit.Errno";
    public const string Metadata = "global::SyscallKit.Metadata.";
    public const string StringArray = "global::System.Collections.Immutable.ImmutableArray<string>";
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";
    public const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
}
