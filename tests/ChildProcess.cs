using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SyscallKit.Tests;

/// <summary>Another program that a test runs. No test waits for it without a limit: what does not end is killed, and the test fails.</summary>
internal static class ChildProcess
{
    /// <summary>More than any of them takes on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Starts it, with its output and errors redirected.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start) ?? throw new InvalidOperationException(start.FileName + " did not start.");
    }

    /// <summary>Starts it and waits for its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(ProcessStartInfo start)
    {
        using Process process = Start(start);
        return Finish(process, Limit);
    }

    /// <summary>Waits for its end, and for that of what it wrote.</summary>
    public static (int ExitCode, string Output, string Error) Finish(Process process, TimeSpan limit)
    {
        string command = Path.GetFileName(process.StartInfo.FileName) + " " + string.Join(' ', process.StartInfo.ArgumentList);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();

        // Both ends: what it started itself may still hold its output when it has ended.
        if (!process.WaitForExit(limit) || !Task.WaitAll([output, error], limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} did not end within {limit}, and was killed.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
