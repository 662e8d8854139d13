using System.IO;
using System.Linq;
using System.Reflection;

namespace SyscallGen.Tests.Harness;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The Linux table of the samples with the declarations that it includes: 360 calls.</summary>
    public static TestProject LinuxTable() => new()
    {
        AssemblyName = "LinuxTable",
        IsTracked = false,
        Sources = [.. Linux().Concat(Directory.GetFiles(PathOf("samples", "LinuxTable"), "*.cs")).Order(System.StringComparer.Ordinal).Select(static path => (path, File.ReadAllText(path)))],
    };

    private static string[] Linux() => [PathOf("src", "SyscallLinux", "Typedefs.cs"), .. Below("Abi"), .. Below("Declarations")];

    private static string[] Below(string room) => Directory.GetFiles(PathOf("src", "SyscallLinux", room), "*.cs", SearchOption.AllDirectories);
}
