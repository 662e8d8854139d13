using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SyscallKit.Declaring;

namespace SyscallKit.Benchmarks.Generator;

/// <summary>A project with a given number of system calls over 200 files: ten classes of twenty files each, and one table.</summary>
internal static class SyntheticKernel
{
    private const int Files = 200;
    private const int FilesPerClass = 20;

    public static CSharpCompilation Create(int calls)
    {
        List<SyntaxTree> trees = [Parse(Table(), "Kernel.cs")];
        for (int file = 0; file < Files; file++)
            trees.Add(Parse(File(file, Enumerable.Range(0, calls).Where(call => call % Files == file)), FileName(file)));
        IEnumerable<MetadataReference> references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location)];
        return CSharpCompilation.Create("Kernel", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>An edit of a file without a call.</summary>
    public static CSharpCompilation EditUnrelated(CSharpCompilation compilation) => Replace(compilation, "Kernel.cs", static text => text + "// edited\n");

    /// <summary>An edit inside the body of a call.</summary>
    public static CSharpCompilation EditBody(CSharpCompilation compilation) =>
        Replace(compilation, FileName(0), static text => text.Replace("(long)fd + flags", "(long)fd - flags", StringComparison.Ordinal));

    /// <summary>An edit of the signature of a call.</summary>
    public static CSharpCompilation EditSignature(CSharpCompilation compilation) =>
        Replace(compilation, FileName(0), static text => text.Replace("uint fd,", "int fd,", StringComparison.Ordinal));

    private static CSharpCompilation Replace(CSharpCompilation compilation, string path, Func<string, string> edit)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        string text = edit(old.ToString());
        return text != old.ToString()
            ? compilation.ReplaceSyntaxTree(old, Parse(text, path))
            : throw new InvalidOperationException($"The edit of {path} changed nothing.");
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path, encoding: Encoding.UTF8);

    private static string FileName(int file) => string.Create(CultureInfo.InvariantCulture, $"Calls{file:d3}.cs");

    private static string Table()
    {
        IEnumerable<string> fields = Enumerable.Range(0, Files / FilesPerClass).Select(static group =>
            string.Create(CultureInfo.InvariantCulture, $"    [IncludeSyscalls] private readonly Calls{group} _calls{group} = new();\n"));
        return "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\nnamespace Kernel;\n\n[SyscallTable]\npublic sealed partial class Table\n{\n" + string.Concat(fields) + "}\n";
    }

    private static string File(int file, IEnumerable<int> calls)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n\nnamespace Kernel;\n\npublic sealed partial class Calls{file / FilesPerClass}\n{{\n");
        foreach (int call in calls)
        {
            text.Append(CultureInfo.InvariantCulture, $"    [Syscall({call}, Ia32 = {call})]\n");
            text.Append(CultureInfo.InvariantCulture, $"    public long Call{call}(SyscallContext context, uint fd, UserPtr<byte> buf, nuint count, int flags)\n");
            text.Append("    {\n        return buf.IsNull ? -Errno.EFAULT : (long)fd + flags;\n    }\n\n");
        }

        return text.Append("    private int _unused" + file.ToString(CultureInfo.InvariantCulture) + ";\n}\n").ToString();
    }
}
