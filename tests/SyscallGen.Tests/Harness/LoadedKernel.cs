using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using NUnit.Framework;
using SyscallKit.Kernel;

namespace SyscallGen.Tests.Harness;

/// <summary>A compiled kernel, loaded to be run and unloaded afterwards.</summary>
internal sealed class LoadedKernel : IDisposable
{
    private readonly AssemblyLoadContext _context = new("kernel", isCollectible: true);

    /// <summary>Loads a kernel, and the libraries that it was compiled against.</summary>
    public LoadedKernel(Compilation compilation, params ReadOnlySpan<byte[]> libraries)
    {
        foreach (byte[] library in libraries)
            _context.LoadFromStream(new MemoryStream(library));
        Assembly = _context.LoadFromStream(new MemoryStream(Emit(compilation)));
    }

    public Assembly Assembly { get; }

    public static byte[] Emit(Compilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return image.ToArray();
    }

    /// <summary>A new object of a type with a constructor without parameters.</summary>
    public T Create<T>(string type) => (T)Activator.CreateInstance(Assembly.GetType(type, throwOnError: true)!)!;

    public ISyscallTable Table(string type) => Create<ISyscallTable>(type);

    /// <summary>The array of longs in a static field: how the kernels of these tests show what they saw.</summary>
    public long[] Longs(string type, string field) => (long[])Assembly.GetType(type, throwOnError: true)!.GetField(field)!.GetValue(null)!;

    public void Dispose() => _context.Unload();
}
