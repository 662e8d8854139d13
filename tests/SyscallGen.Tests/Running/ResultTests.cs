using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>What a method returns, widened to the long in rax.</summary>
[TestFixture]
public sealed class ResultTests
{
    private static readonly (string Type, int Width, bool Signed)[] s_types =
    [
        ("sbyte", 8, true), ("byte", 8, false), ("short", 16, true), ("ushort", 16, false), ("int", 32, true), ("uint", 32, false),
        ("long", 64, true), ("ulong", 64, false), ("nint", 64, true), ("nuint", 64, false),
        ("ESByte", 8, true), ("EByte", 8, false), ("EShort", 16, true), ("EUShort", 16, false), ("EInt", 32, true), ("EUInt", 32, false),
        ("ELong", 64, true), ("EULong", 64, false),
    ];

    private static string Source()
    {
        StringBuilder calls = new();
        for (int nr = 0; nr < s_types.Length; nr++)
            calls.Append($"    [Syscall({nr}, Ia32 = {nr})] public {s_types[nr].Type} m{nr}() => unchecked(({s_types[nr].Type})Give[0]);\n");
        return $$"""
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;

            public enum ESByte : sbyte; public enum EByte : byte; public enum EShort : short; public enum EUShort : ushort;
            public enum EInt; public enum EUInt : uint; public enum ELong : long; public enum EULong : ulong;

            [SyscallTable]
            public sealed partial class Kernel
            {
                public static readonly long[] Give = new long[1];

            {{calls}}
                [Syscall(100, Ia32 = 100)] public void Nothing() => Give[0] = 7;
                [Syscall(101, Ia32 = 101)] public Errno Error(int number) => new(number);
                [Syscall(102, Ia32 = 102)] public partial void Missing(int a);
                [Syscall(103, Ia32 = 103)] public partial int MissingInt(SyscallContext context);
                [Syscall(104, Ia32 = 104)] public static partial nuint MissingSize();
                [Syscall(105, Ia32 = 105)] public partial Errno MissingErrno(int a, int b);
                [Syscall(106, Ia32 = 106)] public partial ELong MissingEnum();
            }
            """;
    }

    [Test]
    public void EveryTypeIsExtendedByItsSign([Values] bool checkOverflow)
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(new TestProject(Source()) { CheckOverflow = checkOverflow }).Output);
        ISyscallTable table = loaded.Table("Kernel");
        long[] give = loaded.Longs("Kernel", "Give");
        Caller caller = new();
        Gen.OneOf(Gen.Long, Gens.OneOf(0L, -1, -4095, 127, 128, 255, 32768, 65535, int.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, long.MaxValue)).Sample(
            value =>
            {
                for (int nr = 0; nr < s_types.Length; nr++)
                {
                    give[0] = value;
                    int unused = 64 - s_types[nr].Width;
                    long expected = s_types[nr].Signed ? value << unused >> unused : (long)((ulong)value << unused >> unused);
                    Assert.That(caller.Call(table, SyscallAbi.X64, nr), Is.EqualTo(expected), s_types[nr].Type);
                    Assert.That(caller.Call(table, SyscallAbi.Ia32, nr), Is.EqualTo(expected), s_types[nr].Type);
                }
            },
            threads: 1);
    }

    [Test]
    public void VoidReturnsZeroErrnoIsNegatedBodylessIsEnosys([Values] SyscallAbi abi)
    {
        using LoadedKernel loaded = new(GeneratorRun.Of(Source()).Output);
        ISyscallTable table = loaded.Table("Kernel");
        Caller caller = new();
        Assert.That(caller.Call(table, abi, 100), Is.Zero);
        Assert.That(loaded.Longs("Kernel", "Give")[0], Is.EqualTo(7));
        Assert.That(caller.Call(table, abi, 101, 9), Is.EqualTo(-9));
        Assert.That(Enumerable.Range(102, 5).Select(nr => caller.Call(table, abi, nr)), Is.All.EqualTo(-38));
    }

    // A conditional of two ints is an int in C#, whatever it is assigned to.
    [TestCase("sbyte", "=> -Errno.EPERM;", "SYSK0014")] // not every error fits, but this one does
    [TestCase("short", "=> -Errno.EPERM;")]
    [TestCase("short", "{ if (a == 0) return -Errno.EPERM; return (short)a; }")]
    [TestCase("int", "=> a > 0 ? -Errno.EINVAL : -Errno.EPERM;")]
    [TestCase("nint", "=> a > 0 ? -Errno.EINVAL : -Errno.EPERM;")]
    [TestCase("long", "=> a > 0 ? a : -Errno.EPERM;")]
    [TestCase("Errno", "=> a > 0 ? Errno.EINVAL : -Errno.EPERM;")]
    public void ANegatedErrorIsAResultOfEverySignedTypeAndOfErrno(string type, string body, params string[] tolerated)
    {
        GeneratorRun run = GeneratorRun.Of("using SyscallKit.Declaring;\n[SyscallTable] public sealed partial class Kernel { [Syscall(0, Ia32 = 0)] public " + type + " Fail(int a) " + body + " }").CompilesClean(tolerated);
        using LoadedKernel loaded = new(run.Output);
        ISyscallTable table = loaded.Table("Kernel");
        Caller caller = new();
        Assert.That(((SyscallAbi[])[SyscallAbi.X64, SyscallAbi.Ia32]).Select(abi => caller.Call(table, abi, 0, 0)), Is.All.EqualTo(-1));
    }

    [Test]
    public void LossyResultsAreWarnedOf() => Assert.That(
        GeneratorRun.Of(Source()).Analyze().Where(static diagnostic => diagnostic.Id == "SYSK0014").Select(static diagnostic => diagnostic.GetMessage().Split('\'')[3]).Order(),
        Is.EqualTo(new List<string> { "EByte", "ESByte", "EUInt", "EUShort", "byte", "sbyte", "uint", "ushort" }.Order()));
}
