using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using NUnit.Framework;

namespace SyscallKit.PackageTests;

/// <summary>Runs the SDK and git, as a user would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    public static string RunToSuccess(string folder, params string[] arguments) => Succeed(Run(folder, arguments), arguments);

    /// <summary>What git says of the repository.</summary>
    public static string Git(params string[] arguments) => Succeed(Run("git", Repository(), arguments), arguments);

    private static (int ExitCode, string Output) Run(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run was started with must not reach the user's build.
        foreach (string name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        string errors = "";
        Thread reader = new(() => errors = process.StandardError.ReadToEnd());
        reader.Start();
        string output = process.StandardOutput.ReadToEnd();
        reader.Join();
        Assert.That(process.WaitForExit(s_limit), Is.True, program + " " + string.Join(' ', arguments) + " takes too long");
        return (process.ExitCode, output + errors);
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
