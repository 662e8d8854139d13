using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>The driver lives as long as the editor; the compilations of yesterday must not live with it.</summary>
[TestFixture]
public sealed class LeakTests
{
    private static readonly TestProject s_project = new(
        "using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class Kernel { [Syscall(1)] public long Read([Flags<E>] uint fd, [In] UserPtr<S> s) => 0; [Syscall(2)] public long Bad(string a) => 0; } enum E { A } struct S { public int f; }",
        "public class Unrelated;");

    [Test]
    public void OldCompilationIsCollected()
    {
        (GeneratorDriver driver, WeakReference compilation) = RunTwice();
        for (int i = 0; i < 10 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(compilation.IsAlive, Is.False);
        GC.KeepAlive(driver);
    }

    // Both runs in one method that is not inlined: a temporary of the caller would keep the compilation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Compilation) RunTwice()
    {
        CSharpCompilation first = s_project.Compile();
        GeneratorDriver driver = s_project.CreateDriver().RunGenerators(first);
        CSharpCompilation second = first.ReplaceSyntaxTree(first.SyntaxTrees.Last(), s_project.Parse("/user/Kernel1.cs", "public class Unrelated { }"));
        return (driver.RunGenerators(second), new WeakReference(first));
    }
}
