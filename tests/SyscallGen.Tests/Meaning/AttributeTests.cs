using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Meaning;

/// <summary>Each attribute, as the metadata has it.</summary>
[TestFixture]
public sealed class AttributeTests
{
    [Test]
    public void Try()
    {
        GeneratorRun run = GeneratorRun.Of(MeaningOf.Usings + """
            namespace Tiny;
            [Flags] public enum OpenFlags { [MaskedBy(3)] O_WRONLY = 1, [MaskedBy(3)] O_RDWR, [MaskedBy(3)] O_RDONLY = 0, O_CREAT = 0x40 }
            public enum AtFd { AT_FDCWD = -100 }
            public enum Cmd { F_DUPFD, F_GETLK = 5 }
            public struct timespec { public long tv_sec; public long tv_nsec; }
            public unsafe struct flock { public short l_type; [Offset] public long l_start; public timespec when; public fixed byte name[5]; [BitField("a", 0, 1), BitField("b", 1, 2)] public uint bits; }
            public partial class C
            {
                [Syscall(0), Errors("EBADF", nameof(Errno.EINTR))] [return: Size] public long Read(SyscallContext context, [Fd] uint fd, [Out(nameof(count), Filled = Filled.Result)] UserPtr<byte> buf, [Size] nuint count) => 0;
                [Syscall(1)] public long OpenAt([DirFd, Value<AtFd>] int dfd, [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename, [Flags<OpenFlags>] int flags, [Mode] ushort mode) => 0;
                [Syscall(2), Operations<IOps>(nameof(cmd))] public long Fcntl([Fd] int fd, [Value<Cmd>] int cmd, [DependsOn(nameof(cmd))] ulong arg) => 0;
                [Syscall(3)] public long M([In(Fixed = 2), Nullable] ReadOnlyUserPtr<timespec> t, int plain) => 0;
                private interface IOps
                {
                    [Operation(Cmd.F_DUPFD)] [return: Fd] int Dup([Fd] int arg);
                    [Operation(Cmd.F_GETLK)] int Lock([InOut] UserPtr<flock> arg);
                }
            }
            """);
        foreach (Microsoft.CodeAnalysis.GeneratedSourceResult source in run.Result.GeneratedSources)
            TestContext.Out.WriteLine("=== " + source.HintName + "\n" + (source.HintName.Contains("Generated", System.StringComparison.Ordinal) ? source.SourceText.ToString() : source.SourceText.ToString()[System.Math.Max(0, source.SourceText.ToString().IndexOf("__syscall_meta__", System.StringComparison.Ordinal))..]));
        foreach (Microsoft.CodeAnalysis.Diagnostic d in run.Analyze()) TestContext.Out.WriteLine(d);
        run.CompilesClean();
    }
}
