using System;
using System.Globalization;
using SyscallKit.Injection.Sweeping;
using Spectre.Console;

namespace Tiny.Output;

/// <summary>Shows on a terminal how far a sweep is.</summary>
/// <param name="console">The terminal; null shows nothing.</param>
public sealed class SweepProgress(IAnsiConsole? console) : IProgress<FaultSweepProgress>
{
    public void Report(FaultSweepProgress value)
    {
        if (console is null || value.Done % 50 != 0 && value.Done != value.All)
            return;
        console.Write(new ControlCode(string.Create(CultureInfo.InvariantCulture, $"\r{value.Done} of {value.All} faults\u001b[K")));
        if (value.Done == value.All)
            console.Write(new ControlCode("\r\u001b[K"));
    }
}
