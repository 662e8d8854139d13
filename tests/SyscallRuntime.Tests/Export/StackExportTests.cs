using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using SyscallKit.Export;
using SyscallKit.Tests.Tracing;
using static LinuxKernel.LinuxTable;

namespace SyscallKit.Tests.Export;

public sealed class StackExportTests
{
    [Test]
    public void TraceCmdNamesTheMethodsOfAStack()
    {
        TracedKernel kernel = new();
        kernel.Tracefs.WriteAllText("events/syscalls/sys_enter_close/trigger", "stacktrace");
        kernel.Tracefs.WriteAllText("set_event", "sys_enter_close");
        kernel.Call(__NR_close, 0, 1);
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "stack.dat");
        using (FileStream file = File.Create(path))
            Assert.That(TraceDat.Write(file, kernel.Tracer.Snapshot()), Is.Empty);

        string report = Report(path);
        Assert.That(report, Does.Not.Contain("FAILED TO PARSE").And.Not.Contain("UNKNOWN EVENT"));
        Assert.That(report, Does.Contain("sys_enter_close:").And.Contain("kernel_stack:").And.Contain("TracedKernel.Call"));
    }

    private static string Report(string path)
    {
        try
        {
            return ChildProcess.Run(new ProcessStartInfo("trace-cmd", ["report", "-i", path])).Output;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("trace-cmd is not installed.");
            return "";
        }
    }
}
