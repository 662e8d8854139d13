using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Meaning;

/// <summary>The layout that the generator computes is the one that the runtime makes.</summary>
[TestFixture]
public sealed class LayoutTests
{
    private const int Structs = 60;

    private static readonly string[] s_scalars =
    [
        "bool", "byte", "sbyte", "short", "ushort", "char", "int", "uint", "long", "ulong", "float", "double", "nint", "nuint",
        "Narrow", "Wide", "UserPtr", "UserPtr<int>", "ReadOnlyUserPtr<S0>", "int*", "delegate*<void>", "Three", "Five",
    ];

    private static readonly string[] s_inBuffers = ["bool", "byte", "sbyte", "short", "ushort", "char", "int", "uint", "long", "ulong", "float", "double"];

    private const string Others = """
        public enum Narrow : byte { A }
        public enum Wide : long { A }
        [System.Runtime.CompilerServices.InlineArray(3)] public struct Three { private short _first; }
        [System.Runtime.CompilerServices.InlineArray(5)] public struct Five { private S0 _first; }
        public record struct Auto(byte First, long Second);
        """;

    // A field: which type, how many in a fixed buffer or 0, and where in an explicit layout.
    private static readonly Gen<(int Type, int Count, int Offset)> s_field = Gen.Select(Gen.Int[0, 1000], Gen.OneOf(Gen.Const(0), Gen.Const(0), Gen.Int[1, 9]), Gen.Int[0, 40]);

    private static readonly Gen<(int Pack, int Size, bool IsExplicit, (int, int, int)[] Fields)> s_struct = Gen.Select(
        Gens.Of(-1, -1, 0, 1, 2, 4, 8, 16),
        Gen.OneOf(Gen.Const(0), Gen.Const(0), Gen.Int[1, 100]),
        Gens.Of(false, false, true),
        s_field.Array[0, 6]);

    [Test]
    public void RandomStructsAreLaidOutAsTheyAre() => s_struct.Array[Structs].Sample(
        static structs =>
        {
            StringBuilder types = new(Others + "\npublic struct S0 { public byte a; public int b; }\n");
            StringBuilder members = new();
            for (int i = 0; i < structs.Length; i++)
                Add(types, members, i + 1, structs[i].Pack, structs[i].Size, structs[i].IsExplicit, structs[i].Fields);
            using MeantKernel own = MeantKernel.Of(members.ToString(), types.ToString(), "SYSK0026", "CS0649", "CS0169");
            Check(own, structs.Length);
            using MeantKernel foreign = MeantKernel.OverLibrary(members.ToString(), types.ToString(), "SYSK0026");
            Check(foreign, structs.Length);
        },
        iter: 2,
        threads: 1);

    private static void Add(StringBuilder types, StringBuilder members, int index, int pack, int size, bool isExplicit, (int Type, int Count, int Offset)[] fields)
    {
        string layout = isExplicit ? "Explicit" : "Sequential";
        List<string> settings = [.. new[] { pack >= 0 ? $"Pack = {pack}" : "", size != 0 ? $"Size = {size}" : "" }.Where(static setting => setting.Length != 0)];
        if (isExplicit || settings.Count != 0)
            types.Append(CultureInfo.InvariantCulture, $"[System.Runtime.InteropServices.StructLayout({string.Join(", ", settings.Prepend("System.Runtime.InteropServices.LayoutKind." + layout))})] ");
        types.Append(CultureInfo.InvariantCulture, $"public unsafe struct S{index} {{ ");
        List<string> real = ["sizeof(S" + index.ToString(CultureInfo.InvariantCulture) + ")"];
        for (int i = 0; i < fields.Length; i++)
        {
            (int type, int count, int offset) = fields[i];
            int known = s_scalars.Length + 1 + index; // and the structs before this one
            string name = count > 0 ? s_inBuffers[type % s_inBuffers.Length] : type % known is var at && at < s_scalars.Length ? s_scalars[at] : at == s_scalars.Length ? "Auto" : "S" + (at - s_scalars.Length - 1).ToString(CultureInfo.InvariantCulture);
            string at2 = isExplicit ? $"[System.Runtime.InteropServices.FieldOffset({offset})] " : "";
            types.Append(CultureInfo.InvariantCulture, $"{at2}public {(count > 0 ? "fixed " : "")}{name} f{i}{(count > 0 ? $"[{count}]" : "")}; ");
            real.Add(count > 0 ? $"(int)((byte*)s.f{i} - (byte*)&s)" : $"(int)((byte*)&s.f{i} - (byte*)&s)");
            real.Add(count > 0 ? $"sizeof({name}) * {count}" : $"sizeof({name})");
        }

        types.Append("}\n");
        members.Append(CultureInfo.InvariantCulture, $"[Syscall({index})] public long M{index}([SyscallKit.Declaring.In] UserPtr<S{index}> p) => 0;\n");
        members.Append(CultureInfo.InvariantCulture, $"public static unsafe int[] Real{index}() {{ S{index} s = default; return [{string.Join(", ", real)}]; }}\n");
    }

    private static void Check(MeantKernel kernel, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            StructMeaning found = kernel["m" + number].Arguments[0].Struct!;
            ImmutableArray<FieldMeaning> declared = [.. found.Fields.OrderBy(static field => field.Name, System.StringComparer.Ordinal)];
            Assert.That(declared.SelectMany(static field => (int[])[field.Offset, field.Size]).Prepend(found.Size), Is.EqualTo(kernel.Ask<int[]>("Real" + number)), "S" + number);
        }
    }
}
