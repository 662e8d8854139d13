using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using SyscallKit.Tests;

namespace SyscallKit.PackageTests;

/// <summary>Runs the SDK, as a user would.</summary>
internal static class DotNet
{
    public static (int ExitCode, string Output) Run(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder };

        // What the test run was started with must not reach the user's build.
        foreach (string name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        (int exitCode, string output, string error) = ChildProcess.Run(start);
        return (exitCode, output + error);
    }

    public static string RunToSuccess(string folder, params string[] arguments)
    {
        (int exitCode, string output) = Run(folder, arguments);
        Assert.That(exitCode, Is.Zero, "dotnet " + string.Join(' ', arguments) + Environment.NewLine + output);
        return output;
    }

    /// <summary>The repository that the tests were built from.</summary>
    public static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SyscallKit.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
