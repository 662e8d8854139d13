using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>Every argument type at all six positions, on both stubs and the typed function, against <see cref="ArgumentType.Expected"/>.</summary>
internal static class WidthMatrix
{
    private static readonly ulong[] s_boundaries =
    [
        0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0x1_0000_0000,
        0x7fff_ffff_ffff_ffff, 0x8000_0000_0000_0000, 0xffff_ffff_ffff_ffff, 0xdead_beef_0000_0000, 0x0000_0001_0000_0001, 0xffff_ffff_ffff_ff80,
        0x8000_0000_ffff_ff9c, 0x1234_5678_8000_0000,
    ];

    /// <summary>A register: a boundary, a boundary with junk in its upper half, or anything.</summary>
    private static readonly Gen<ulong> s_register = Gen.OneOf(
        Gens.OneOf(s_boundaries),
        Gen.Select(Gens.OneOf(s_boundaries), Gen.UInt, static (low, junk) => (low & 0xffff_ffff) | ((ulong)junk << 32)),
        Gen.ULong);

    /// <summary>The kernel of the test: a method with six arguments of each type, which reports what it sees.</summary>
    public static string Source()
    {
        StringBuilder calls = new();
        StringBuilder typed = new();
        for (int nr = 0; nr < ArgumentType.All.Length; nr++)
        {
            ArgumentType type = ArgumentType.All[nr];
            string see = string.Join(", ", Letters().Select(letter => string.Format(System.Globalization.CultureInfo.InvariantCulture, type.ToLong, letter)));
            string parameters = string.Join(", ", Letters().Select(letter => type.Type + " " + letter));
            calls.Append($"    [Syscall({nr}, Ia32 = {nr})] public long m_{type.Name}({parameters}) {{ unchecked {{ return See({see}); }} }}\n");
            string given = string.Join(", ", ((string[])["di", "si", "dx", "r10", "r8", "r9"]).Select(register => type.Cast("(long)regs." + register)));
            typed.Append($"            case {nr}: return Kernel.sys_m_{type.Name}(_kernel, context, {given});\n");
        }

        return $$"""
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            using SyscallKit.Metadata;
            using off_t = long;
            using loff_t = long;
            using pid_t = int;
            #pragma warning disable CS8981, CS0649

            public enum ESByte : sbyte; public enum EByte : byte; public enum EShort : short; public enum EUShort : ushort;
            public enum EInt; public enum EUInt : uint; public enum ELong : long; public enum EULong : ulong;

            public readonly record struct Explicit(long Value)
            {
                public static explicit operator Explicit(long value) => new(value);
                public static explicit operator long(Explicit value) => value.Value;
            }

            public readonly record struct Implicit(long Value)
            {
                public static implicit operator Implicit(long value) => new(value);
                public static implicit operator long(Implicit value) => value.Value;
            }

            public readonly record struct OneWay(long Value)
            {
                public static explicit operator OneWay(long value) => new(value);
            }

            [SyscallTable]
            public sealed unsafe partial class Kernel
            {
                public static readonly long[] Seen = new long[6];

                private static long See(params System.ReadOnlySpan<long> values) { values.CopyTo(Seen); return 0; }

            {{calls}}
            }

            /// Calls inside the kernel: the argument registers hold the values, made into the declared types by plain casts.
            public sealed unsafe class Typed : ISyscallTable
            {
                private readonly Kernel _kernel = new();
                public SyscallTable Table => Kernel.SyscallTable;
                public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => -1;

                public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr)
                {
                    unchecked
                    {
                        switch (nr)
                        {
            {{typed}}
                            default: return -1;
                        }
                    }
                }
            }
            """;
    }

    /// <summary>Runs the matrix.</summary>
    /// <returns>What differs from the rule, by type, stub and position; each once.</returns>
    public static IReadOnlyCollection<string> FindDifferences(Compilation compilation, int samples)
    {
        using LoadedKernel loaded = new(compilation);
        ISyscallTable kernel = loaded.Table("Kernel");
        ISyscallTable typed = loaded.Table("Typed");
        long[] seen = loaded.Longs("Kernel", "Seen");
        Caller caller = new();
        SortedSet<string> differences = new(StringComparer.Ordinal);

        s_register.Array[6].List[samples].Sample(
            rows =>
            {
                foreach (ulong[] registers in rows.Concat(Boundaries()))
                {
                    for (int nr = 0; nr < ArgumentType.All.Length; nr++)
                    {
                        ArgumentType type = ArgumentType.All[nr];
                        Compare(type, "x64", kernel, SyscallAbi.X64, nr, registers);
                        Compare(type, "ia32", kernel, SyscallAbi.Ia32, nr, registers);
                        Compare(type, "typed", typed, SyscallAbi.X64, nr, registers);
                    }
                }
            },
            iter: 1,
            threads: 1);
        return differences;

        void Compare(ArgumentType type, string path, ISyscallTable table, SyscallAbi abi, int nr, ulong[] registers)
        {
            Array.Fill(seen, 0x5a5a_5a5a_5a5a_5a5a);
            try
            {
                caller.Call(table, abi, nr, registers);
            }
            catch (OverflowException)
            {
                differences.Add($"{type.Name} on {path}: overflow");
                return;
            }

            for (int i = 0; i < 6; i++)
            {
                if (seen[i] != type.Expected(registers[i], abi == SyscallAbi.Ia32))
                    differences.Add($"{type.Name} on {path}, argument {i + 1}");
            }
        }
    }

    // Every boundary at every position.
    private static IEnumerable<ulong[]> Boundaries() =>
        s_boundaries.Select(static (_, i) => Enumerable.Range(i, 6).Select(static at => s_boundaries[at % s_boundaries.Length]).ToArray());

    private static string[] Letters() => ["a", "b", "c", "d", "e", "f"];
}
