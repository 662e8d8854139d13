using System;
using SyscallKit.Kernel;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>A worker that does what a test says.</summary>
internal sealed class TestWorker(Func<Cpu, ResumePoint, WorkResult> work) : ISyscallWorker
{
    public WorkResult Do(Cpu cpu, ResumePoint at) => work(cpu, at);
}
