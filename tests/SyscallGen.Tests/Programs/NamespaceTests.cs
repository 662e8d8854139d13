using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>Names that generated code must not be confused by.</summary>
[TestFixture]
public sealed class NamespaceTests
{
    [Test]
    public void NamespaceCalledSystemAndTypesNamedLikeTheLibrarys() => GeneratorRun.Of(
        """
        namespace MyKernel.System
        {
            public class Object;
            public class String;
            public struct PtRegs;
            public class Errno;
            public class SyscallContext;
            public class SyscallMetadata;
            public class TraceEventCall;
            public class ISyscallTable;
            public class Collections;
            public class SyscallKit;

            public enum UserPtr : ushort { A }

            public readonly struct UserPtr<T>
            {
                public static explicit operator UserPtr<T>(long value) => default;
            }

            [global::SyscallKit.Declaring.SyscallTable]
            public partial class Kernel
            {
                [global::SyscallKit.Declaring.Syscall(1)] public long Read(UserPtr a, UserPtr<int> b, global::SyscallKit.Declaring.UserPtr<byte> c, global::System.IntPtr d) => 0;
                [global::SyscallKit.Declaring.Syscall(2)] public partial long Missing(global::SyscallKit.Kernel.SyscallContext context);
                [global::SyscallKit.Declaring.CompatSyscall(1)] public long Read32(int a, [global::SyscallKit.Declaring.CompatArgU64] long b) => 0;
            }
        }
        """).CompilesClean();

    [Test]
    public void UserTypesNamedLikeTheLibrarysNestedInTheClass() => GeneratorRun.Of(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        namespace N;
        [SyscallTable]
        public partial class Kernel
        {
            public struct PtRegs;
            public class Errno;
            public class System;
            public class SyscallKit;
            public class global;
            [Syscall(1)] public long Read(int a, bool b, nint c) => 0;
            [Syscall(2)] public partial long Missing(bool a);
        }
        """).CompilesClean("CS8981");

    [Test]
    public void GlobalNamespaceUsingStaticAliasesOfGenericTypes() => GeneratorRun.Of(
        "global using cap_user_header_t = SyscallKit.Declaring.UserPtr<int>; global using unsafe raw_t = int*; global using handle_t = Handle<int>;",
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        using static Numbers;
        using static SyscallKit.Declaring.Errno;
        using Mode = Numbers.Modes;
        using Sys = SyscallKit.Declaring.SyscallAttribute;

        public static class Numbers { public const int Read = 3; public enum Modes : byte { A } }

        public readonly struct Handle<T>
        {
            public static explicit operator Handle<T>(long value) => default;
            public static explicit operator long(Handle<T> value) => 0;
        }

        [SyscallTable]
        public partial class Kernel
        {
            [Sys(Read)] public unsafe long M(cap_user_header_t a, raw_t b, handle_t c, Mode d, Modes e) => -EBADF;
        }
        """).CompilesClean("CS8981", "SYSK0026");

    [TestCase("System")]
    [TestCase("System.Kernel")]
    [TestCase("@System.Numerics")]
    public void StructOfAnAuthorsNamespaceSystemIsAnArgument(string space) => GeneratorRun.Of(
        "namespace " + space +
        """
        ;
        public readonly struct Fd { public static explicit operator Fd(long value) => default; }
        public partial class Files { [SyscallKit.Declaring.Syscall(1)] public long Read(Fd fd) => 0; }
        """).CompilesClean();

    [Test]
    public void AttributeOfAnotherNamespaceIsNotOurs()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            public sealed class SyscallAttribute(int number) : System.Attribute { public int Number => number; }
            public partial class C { [Syscall(1)] public long M(string a) => 0; }
            """).CompilesClean();
        Assert.That(run.HintNames, Is.Empty);
    }
}
