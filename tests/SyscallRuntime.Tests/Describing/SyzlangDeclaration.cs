using System.Collections.Generic;

namespace SyscallKit.Tests.Describing;

/// <summary>A type as it is written: a name, or a number or text where a type has one, and what stands in its brackets.</summary>
/// <param name="Name">The name, the number, or the text with its quotes.</param>
/// <param name="Arguments">What stands in brackets.</param>
/// <param name="Colon">What stands behind a colon: of <c>int32:5</c> and <c>0:64</c>; empty if there is none.</param>
internal sealed record SyzlangType(string Name, List<SyzlangType> Arguments, string Colon)
{
    public bool IsNumber => char.IsAsciiDigit(Name[0]) || Name[0] == '-';

    public override string ToString() =>
        Name + (Arguments.Count > 0 ? "[" + string.Join(", ", Arguments) + "]" : "") + (Colon.Length > 0 ? ":" + Colon : "");
}

/// <summary>An argument, a field, or an alternative.</summary>
internal sealed record SyzlangField(string Name, SyzlangType Type, List<SyzlangType> Attributes);

/// <summary>A declaration.</summary>
internal abstract record SyzlangDeclaration(string Name);

/// <summary><c>resource fd[int32]: 0, 1</c>.</summary>
internal sealed record SyzlangResource(string Name, SyzlangType Base, List<string> Values) : SyzlangDeclaration(Name);

/// <summary><c>open_flags = O_RDONLY, O_RDWR</c>.</summary>
internal sealed record SyzlangFlags(string Name, List<string> Values) : SyzlangDeclaration(Name);

/// <summary>A structure or a union.</summary>
internal sealed record SyzlangStruct(string Name, bool IsUnion, List<SyzlangField> Fields, List<SyzlangType> Attributes) : SyzlangDeclaration(Name);

/// <summary>A call: <c>name$variant(arguments) result</c>.</summary>
internal sealed record SyzlangCall(string Name, string CallName, List<SyzlangField> Arguments, SyzlangType? Result) : SyzlangDeclaration(Name);
