using System.Linq;
using System.Text;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>A large kernel among many files that have nothing to do with it.</summary>
internal static class ManyCalls
{
    public const string UnrelatedFile = "/user/Unrelated0.cs";

    /// <summary>A project.</summary>
    /// <param name="calls">How many calls of three arguments, ten a class.</param>
    /// <param name="files">How many files without a call.</param>
    public static TestProject Create(int calls, int files)
    {
        int classes = (calls + 9) / 10;
        StringBuilder includes = new("using SyscallKit.Declaring; using SyscallKit.Kernel; namespace Big; [SyscallTable] public sealed partial class Kernel {\n");
        for (int i = 0; i < classes; i++)
            includes.Append($"    [IncludeSyscalls] private readonly Calls{i} _calls{i} = new();\n");
        return new TestProject
        {
            Sources =
            [
                (TestProject.UserFile, includes.Append('}').ToString()),
                .. Enumerable.Range(0, classes).Select(i => ($"/user/Calls{i}.cs", Class(i))),
                .. Enumerable.Range(0, files).Select(static i => ($"/user/Unrelated{i}.cs", $$"""
                    namespace Big;
                    public sealed class Unrelated{{i}}
                    {
                        private readonly int[] _values = [1, 2, 3];
                        public int Sum() { int sum = 0; foreach (int value in _values) sum += value; return sum; }
                    }
                    """)),
            ],
        };
    }

    private static string Class(int i)
    {
        StringBuilder text = new($"using SyscallKit.Declaring; using SyscallKit.Kernel; namespace Big; public sealed partial class Calls{i} {{\n");
        for (int nr = i * 10; nr < i * 10 + 10; nr++)
            text.Append($"    [Syscall({nr}, Ia32 = {nr})] public long Call{nr}(SyscallContext context, uint fd, UserPtr<byte> buf, nuint count) => (long)count;\n");
        return text.Append('}').ToString();
    }
}
