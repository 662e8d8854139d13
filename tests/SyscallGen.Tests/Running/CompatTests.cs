using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>[CompatSyscall]: 32-bit registers, and 64-bit arguments in two of them.</summary>
[TestFixture]
public sealed class CompatTests
{
    private const string Source =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;

        [SyscallTable]
        public sealed partial class Kernel
        {
            public static readonly long[] Seen = new long[6];

            [Syscall(17, Ia32 = 180, Name = "pread64")]
            public long Pread(uint fd, UserPtr<byte> buf, nuint count, long pos) => 64;

            [CompatSyscall(180, Name = "pread64")]
            public long Pread32(uint fd, UserPtr<byte> buf, uint count, [CompatArgU64] long pos)
            {
                (Seen[0], Seen[1], Seen[2], Seen[3]) = (fd, (long)buf.Address, count, pos);
                return 32;
            }

            [CompatSyscall(250)]
            public static long Fadvise(int fd, [CompatArgU64] ulong offset, [CompatArgU64] ulong len, int advice)
            {
                (Seen[0], Seen[1], Seen[2], Seen[3]) = (fd, unchecked((long)offset), unchecked((long)len), advice);
                return 1;
            }

            [CompatSyscall(251)]
            public long Names([CompatArgU64] long a, long a_lo, [CompatArgU64] long __a, long self)
            {
                (Seen[0], Seen[1], Seen[2], Seen[3]) = (a, a_lo, __a, self);
                return 2;
            }
        }
        """;

    [Test]
    public void U64PairComesFromTwoRegistersLowHalfFirst([Values] bool checkOverflow)
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(new TestProject(Source) { CheckOverflow = checkOverflow }).Output);
        ISyscallTable table = loaded.Table("Kernel");
        long[] seen = loaded.Longs("Kernel", "Seen");
        Caller caller = new();
        Gen.ULong.Array[6].Sample(
            registers =>
            {
                Assert.That(caller.Call(table, SyscallAbi.Ia32, 180, registers), Is.EqualTo(32));
                Assert.That(seen[..4], Is.EqualTo((long[])[Low(0), Low(1), Low(2), Pair(3)]));
                Assert.That(caller.Call(table, SyscallAbi.Ia32, 250, registers), Is.EqualTo(1));
                Assert.That(seen[..4], Is.EqualTo((long[])[(int)Low(0), Pair(1), Pair(3), (int)Low(5)]));
                Assert.That(caller.Call(table, SyscallAbi.Ia32, 251, registers), Is.EqualTo(2));
                Assert.That(seen[..4], Is.EqualTo((long[])[Pair(0), (int)Low(2), Pair(3), (int)Low(5)]));

                long Low(int i) => (uint)registers[i];
                long Pair(int i) => (Low(i + 1) << 32) | Low(i);
            },
            threads: 1);
    }

    [Test]
    public void CompatCallStandsInTheI386TableOnlyWithoutMetadata()
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(Source).CompilesClean().Output);
        ISyscallTable table = loaded.Table("Kernel");
        Assert.That(new Caller().Call(table, SyscallAbi.X64, 17), Is.EqualTo(64));
        Assert.That(table.Table.Ia32.Select(static row => (row.Number, row.Name, row.EntryPoint, row.Metadata)), Is.EqualTo(((int, string, string, SyscallMetadata?)[])
        [
            (180, "pread64", "compat_sys_pread64", null), (250, "fadvise", "compat_sys_fadvise", null), (251, "names", "compat_sys_names", null),
        ]));
        Assert.That(table.Table.X64.Single().Metadata, Is.Not.Null);
        Assert.That(table.Table.ErrorInjectionWhitelist.Select(static entry => entry.Symbol), Does.Contain("__ia32_compat_sys_fadvise"));
    }
}
