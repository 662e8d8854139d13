using System;
using System.IO;
using System.Threading;
using SyscallKit.Injection.Grammar;

namespace SyscallKit.Linux;

/// <summary>Linux's calls as strace 6.1 names and sorts them, for its expressions: <c>trace=%file</c>, <c>inject=/^get:error=EPERM</c>.</summary>
public static class StraceCalls
{
    private const string Resource = "SyscallKit.Linux.Tables.strace-6.1.tsv";

    private static readonly Lazy<CallNames> s_names = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The calls of x86-64, i386 and x32: 362, 440 and 351.</summary>
    public static CallNames Names => s_names.Value;

    private static CallNames Load()
    {
        using Stream stream = typeof(StraceCalls).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd();
        return CallNames.Parse(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
