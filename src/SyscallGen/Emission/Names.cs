namespace SyscallGen.Emission;

/// <summary>The types that generated code names.</summary>
internal static class Names
{
    public const string Context = "global::SyscallKit.Kernel.SyscallContext";
    public const string PtRegs = "global::SyscallKit.Kernel.PtRegs";
    public const string Errno = "global::SyscallKit.Declaring.Errno";
    public const string UserAccess = "global::SyscallKit.Memory.UserAccess";
    public const string Metadata = "global::SyscallKit.Metadata.";
    public const string Kernel = "global::SyscallKit.Kernel.";
    public const string StringArray = "global::System.Collections.Immutable.ImmutableArray<string>";
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";
    public const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
}
