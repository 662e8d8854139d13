using System.Reflection;
using SyscallGen.Tests.Harness;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Meaning;

/// <summary>The meaning of calls of a source text, compiled, loaded and asked for.</summary>
internal static class MeaningOf
{
    public const string Usings = "using System;\nusing System.Runtime.CompilerServices;\nusing System.Runtime.InteropServices;\nusing SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n";

    /// <summary>What is said of the call <c>m</c> of the class <c>C</c>, with other types beside it.</summary>
    public static CallMeaning Call(string member, string types = "") => Of(Usings + "public partial class C { " + member + " }\n" + types);

    /// <summary>What is said of the call <c>m</c> of the class <c>C</c> of a source text.</summary>
    public static CallMeaning Of(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source).CompilesClean();
        using LoadedKernel kernel = new(run.Output);
        return ((SyscallMetadata)kernel.Assembly.GetType("C", throwOnError: true)!.GetField("__syscall_meta__m", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!).Meaning;
    }
}
