using System;
using System.Linq;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>Every shape of a class's own <c>sys_ni_syscall</c> that can be called is called.</summary>
[TestFixture]
public sealed class NiHookTests
{
    [Test]
    public void ShapeServesBodylessCallsAndHoles(
        [Values("", "static ")] string modifier,
        [Values("", "SyscallContext context", "in SyscallContext context")] string parameters,
        [Values("long", "int", "short", "nint", "ulong", "Errno", "void")] string result)
    {
        string body = result switch
        {
            "Errno" => "=> Errno.EPERM;",
            "void" => "{ Kernel.Count++; }",
            _ => $"=> unchecked(({result})(-1));",
        };
        foreach (string place in (string[])["own", "inherited"])
        {
            string hook = $"protected {modifier}{result} sys_ni_syscall({parameters}) {body}";
            GeneratorRun run = GeneratorRun.Of(
                $$"""
                using SyscallKit.Declaring;
                using SyscallKit.Kernel;
                public class Base { {{(place == "own" ? "" : hook)}} }
                [SyscallTable]
                public partial class Kernel : Base
                {
                    public static int Count;
                    [Syscall(0, Ia32 = 0)] public {{modifier}}partial long Read(uint sys_ni_syscall, int context);
                    {{(place == "own" ? hook : "")}}
                }
                """).CompilesClean();
            using LoadedKernel loaded = new(run.Output);
            ISyscallTable table = loaded.Table("Kernel");
            Caller caller = new();
            long expected = result == "void" ? -38 : -1;
            foreach (SyscallAbi abi in Enum.GetValues<SyscallAbi>())
                Assert.That(((int[])[0, 7, -1]).Select(nr => caller.Call(table, abi, nr)), Is.All.EqualTo(expected), place);
            if (result == "void")
                Assert.That(loaded.Assembly.GetType("Kernel")!.GetField("Count")!.GetValue(null), Is.EqualTo(6), place);
        }
    }
}
