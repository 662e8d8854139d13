using System;

namespace SyscallGen.Parsing;

/// <summary>What the members of the library's <c>ArgumentKind</c> are about.</summary>
internal static class ArgumentKinds
{
    private static readonly string[] s_pointers =
    [
        "Path", "String", "Strings", "Buffer", "Memory", "Struct", "Structs", "IoVectors", "Pointer", "Array", "Pointers",
        "SocketAddress", "ControlMessages", "SignalSet", "FdSet", "CpuMask", "NodeMask",
    ];

    // Whatever the type is: an address that is no pointer to data, or nothing that is known.
    private static readonly string[] s_ofAnyType = ["Unknown", "Address", "Unused", "Vary"];

    private static readonly string[] s_withMemoryBehind = ["Vary", "Struct", "Structs", "IoVectors", "Pointers", "SocketAddress", "ControlMessages"];

    /// <summary>Whether it is the address of data.</summary>
    public static bool IsPointer(string kind) => Array.IndexOf(s_pointers, kind) >= 0;

    /// <summary>Whether a pointer and a number can be it.</summary>
    public static bool IsOfAnyType(string kind) => Array.IndexOf(s_ofAnyType, kind) >= 0;

    /// <summary>Whether only a result can be it.</summary>
    public static bool IsResult(string kind) => kind is "Zero" or "Never";

    /// <summary>Whether the kernel reads it where nothing is said: of texts it is what everybody means.</summary>
    public static bool IsText(string kind) => kind is "Path" or "String" or "Strings";

    /// <summary>Whether what it points to has pointers itself, whose memory <c>Data</c> speaks of.</summary>
    public static bool HasMemoryBehind(string kind) => Array.IndexOf(s_withMemoryBehind, kind) >= 0;

    /// <summary>What a length counts where nothing is said.</summary>
    public static string UnitOf(string kind) => kind switch
    {
        "FdSet" or "NodeMask" => "Bits",
        "Structs" or "IoVectors" or "Array" or "Pointers" or "Strings" or "Pointer" => "Elements",
        _ => "Bytes",
    };
}
