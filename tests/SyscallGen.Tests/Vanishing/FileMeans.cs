using System;
using System.Globalization;

namespace SyscallGen.Tests.Vanishing;

/// <summary>How one file silences rules.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="FileName">The file's name; <c>{0}</c> is a number of its own.</param>
internal sealed record FileMeans(string Name, string FileName = "Calls{0}.cs")
{
    /// <summary>What stands above all code.</summary>
    public string Head { get; init; } = "";

    /// <summary>Attributes of a type around the file's types.</summary>
    public string Attributes { get; init; } = "";

    public string PathOf(int number) => "/user/" + FileName.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The file's text before and behind its types.</summary>
    public (string Before, string After) Around(string space) => Attributes.Length == 0
        ? ($"{Head}using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\nnamespace {space} {{\n", "\n}\n")
        : ($"{Head}using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\nnamespace {space} {{\n{Attributes}public static partial class Marked {{\n", "\n}\n}\n");

    public override string ToString() => Name;
}
