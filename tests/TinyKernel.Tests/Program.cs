using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using SyscallKit.Tests;
using Tiny.Commands;

namespace Tiny.Tests;

/// <summary>The sample as a program.</summary>
internal static class Program
{
    /// <summary>Runs a command in this process.</summary>
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.Run(arguments, output, error, inColour: false);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program, or another one, as a process of its own.</summary>
    public static Process Start(string folder, string file, params string[] arguments) =>
        ChildProcess.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder });

    /// <summary>An empty directory for the test that runs.</summary>
    public static string NewFolder()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "files", TestContext.CurrentContext.Test.ID);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}
