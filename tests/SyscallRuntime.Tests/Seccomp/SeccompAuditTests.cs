using System.Diagnostics;
using System.IO;
using System.Linq;
using LinuxKernel;
using NUnit.Framework;
using SyscallKit.Seccomp;
using SyscallKit.Seccomp.Auditing;

namespace SyscallKit.Tests.Seccomp;

public sealed class SeccompAuditTests
{
    [Test]
    public void Explore()
    {
        foreach (string name in new[] { "allow-list.chain.bpf", "allow-list.tree.bpf", "allow-list.x86-64.bpf" })
        {
            SeccompFilter filter = Read(name);
            Stopwatch watch = Stopwatch.StartNew();
            SeccompAudit audit = SeccompAudit.Of(filter);
            TestContext.Out.WriteLine(watch.ElapsedMilliseconds);
            watch.Restart();
            audit = SeccompAudit.Of(filter);
            TestContext.Out.WriteLine(watch.ElapsedMilliseconds);
            watch.Restart();
            TestContext.Out.WriteLine(audit.With(LinuxTable.SyscallTable).ToString());
            audit.ToJson();
            TestContext.Out.WriteLine(watch.ElapsedMilliseconds);
        }

        foreach (RecordedProgram p in RecordedProgram.All.Where(static p => p.Id.StartsWith("libseccomp")))
        {
            TestContext.Out.WriteLine(p.Id);
            TestContext.Out.WriteLine(SeccompAudit.Of(SeccompFilter.Create(p.Filters[0].AsSpan())).With(LinuxTable.SyscallTable).ToString());
        }
    }

    private static SeccompFilter Read(string name)
    {
        SockFilter.TryReadAll(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "seccomp", name)), out System.Collections.Immutable.ImmutableArray<SockFilter> program);
        return SeccompFilter.Create(program.AsSpan());
    }
}
