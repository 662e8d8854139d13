using System;
using System.IO;

namespace SyscallGen.Tests.Docs;

/// <summary>The pages of the repository's <c>docs</c>.</summary>
internal static class DocPages
{
    private static readonly string s_folder = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([s_folder, .. path]));

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(s_folder, path), text);

    public static string[] FilesIn(string folder) => Directory.GetFiles(Path.Combine(s_folder, folder));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SyscallKit.sln")))
                return Path.Combine(folder.FullName, "docs");
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has SyscallKit.sln.");
    }
}
