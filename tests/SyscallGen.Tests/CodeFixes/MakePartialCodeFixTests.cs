using System.Threading.Tasks;
using NUnit.Framework;
using SyscallGen.CodeFixes;

namespace SyscallGen.Tests.CodeFixes;

public sealed class MakePartialCodeFixTests
{
    [Test]
    public Task TypeWithoutModifiersKeepsItsComments() => FixTest<MakePartialCodeFix>.ChangesAsync(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        // The clock.
        class Clock // ticks
        {
            [Syscall(1)]
            public long {|SYSK0001:Now|}() => 0;
        }
        """,
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        // The clock.
        partial class Clock // ticks
        {
            [Syscall(1)]
            public long Now() => 0;
        }
        """);

    [Test]
    public Task TypesAroundItBecomePartialToo() => FixTest<MakePartialCodeFix>.ChangesAsync(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        public static class Outer
        {
            public partial interface IMiddle
            {
                /// <summary>Counts.</summary>
                public readonly record struct Inner(int Count)
                {
                    [Syscall(1)]
                    public long {|SYSK0001:One|}() => Count;

                    [Syscall(2)]
                    public long {|SYSK0001:Two|}() => Count;
                }
            }

            struct Other
            {
                [Syscall(3)]
                static long {|SYSK0001:Three|}() => 3;
            }
        }
        """,
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        public static partial class Outer
        {
            public partial interface IMiddle
            {
                /// <summary>Counts.</summary>
                public readonly partial record struct Inner(int Count)
                {
                    [Syscall(1)]
                    public long One() => Count;

                    [Syscall(2)]
                    public long Two() => Count;
                }
            }

            partial struct Other
            {
                [Syscall(3)]
                static long Three() => 3;
            }
        }
        """);
}
