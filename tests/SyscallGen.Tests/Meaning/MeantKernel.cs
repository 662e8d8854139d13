using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using SyscallGen.Tests.Harness;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Meaning;

/// <summary>A class of calls, compiled and loaded, that is asked what its calls mean.</summary>
internal sealed class MeantKernel : IDisposable
{
    private const string Usings = "using System;\nusing SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n";

    private readonly LoadedKernel _kernel;

    private MeantKernel(GeneratorRun run, byte[][] libraries) => _kernel = new LoadedKernel(run.Output, libraries);

    /// <summary>The calls <c>m0</c>, <c>m1</c> ... with some parameters each.</summary>
    /// <param name="parameters">The parameters of each.</param>
    /// <param name="types">The types beside the class.</param>
    /// <param name="tolerated">Ids that the types earn.</param>
    public static MeantKernel OfCalls(IEnumerable<string> parameters, string types, params string[] tolerated) =>
        Of(string.Join("\n", parameters.Select(static (text, i) => string.Create(CultureInfo.InvariantCulture, $"[Syscall({i})] public long M{i}({text}) => 0;"))), types, tolerated);

    /// <summary>The calls of a class with some members.</summary>
    public static MeantKernel Of(string members, string types, params string[] tolerated) =>
        new(GeneratorRun.Of(Source(members, types)).CompilesClean(tolerated), []);

    /// <summary>The calls of a class with some members, with types of another assembly.</summary>
    public static MeantKernel OverLibrary(string members, string types, params string[] tolerated)
    {
        byte[] library = LoadedKernel.Emit(new TestProject(Usings + types) { AssemblyName = "Library" }.Compile());
        return new(GeneratorRun.Of(new TestProject(Source(members, "")).WithReference(library)).CompilesClean(tolerated), [library]);
    }

    /// <summary>What a call means.</summary>
    public CallMeaning this[string name] =>
        ((SyscallMetadata)_kernel.Assembly.GetType("C", throwOnError: true)!.GetField("__syscall_meta__" + name, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!).Meaning;

    /// <summary>What a static method of the class returns.</summary>
    public T Ask<T>(string method) => (T)_kernel.Assembly.GetType("C")!.GetMethod(method)!.Invoke(null, null)!;

    public void Dispose() => _kernel.Dispose();

    private static string Source(string members, string types) => Usings + "public partial class C\n{\n" + members + "\n}\n" + types;
}
