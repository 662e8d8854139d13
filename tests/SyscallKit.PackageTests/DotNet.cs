using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using SyscallKit.Tests;

namespace SyscallKit.PackageTests;

/// <summary>Runs the SDK and git, as a user would.</summary>
internal static class DotNet
{
    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    public static string RunToSuccess(string folder, params string[] arguments) => Succeed(Run(folder, arguments), arguments);

    /// <summary>What git says of the repository.</summary>
    public static string Git(params string[] arguments) => Succeed(Run("git", Repository(), arguments), arguments);

    private static (int ExitCode, string Output) Run(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder };

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

    private static string Succeed((int ExitCode, string Output) run, string[] arguments)
    {
        Assert.That(run.ExitCode, Is.Zero, string.Join(' ', arguments) + Environment.NewLine + run.Output);
        return run.Output;
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
