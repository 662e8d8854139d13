using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SyscallGen.Emission;

/// <summary>The types that generated code names.</summary>
internal static class Names
{
    public const string Context = "global::SyscallKit.Kernel.SyscallContext";
    public const string PtRegs = "global::SyscallKit.Kernel.PtRegs";
    public const string Errno = "global::SyscallKit.Declaring.Errno";
    public const string UserRanges = "global::SyscallKit.Memory.UserRanges";
    public const string UserAccess = "global::SyscallKit.Memory.UserAccess";
    public const string Declaring = "global::SyscallKit.Declaring.";
    public const string Metadata = "global::SyscallKit.Metadata.";
    public const string Kernel = "global::SyscallKit.Kernel.";
    public const string StringArray = "global::System.Collections.Immutable.ImmutableArray<string>";
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";
    public const string Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>A number as code writes it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A word as code writes it.</summary>
    public static string Hex(ulong word) => "0x" + word.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>A text as code writes it.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
