using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Tests.Abi;

/// <summary>Each set is an enum with the same names, values and masks, in the same order.</summary>
[TestFixture]
public sealed class SetTests
{
    // A personality's number with quirks has bits outside the mask of the numbers, and stands behind the quirks: a word is shown by its parts.
    private static readonly string[] s_ordered = ["personality"];

    // Names that the headers have and the facts do not, because they are several others at once; strace prints them all the same.
    private static readonly string[] s_added =
    [
        "O_ACCMODE", "MAP_FILE", "FUTEX_WAIT_PRIVATE", "FUTEX_WAKE_PRIVATE", "FUTEX_REQUEUE_PRIVATE", "FUTEX_CMP_REQUEUE_PRIVATE", "FUTEX_WAKE_OP_PRIVATE", "FUTEX_LOCK_PI_PRIVATE",
        "FUTEX_UNLOCK_PI_PRIVATE", "FUTEX_TRYLOCK_PI_PRIVATE", "FUTEX_WAIT_BITSET_PRIVATE", "FUTEX_WAKE_BITSET_PRIVATE", "FUTEX_WAIT_REQUEUE_PI_PRIVATE",
        "FUTEX_CMP_REQUEUE_PI_PRIVATE", "FUTEX_LOCK_PI2_PRIVATE",
    ];

    public static IEnumerable<TestCaseData> Sets() => Facts.Read("sets.tsv").GroupBy(static row => row["set"])
        .Select(static set => new TestCaseData(set.Key, set.ToArray()).SetArgDisplayNames(set.Key));

    [TestCaseSource(nameof(Sets))]
    public void HasTheConstants(string name, object rows)
    {
        FactRow[] expected = [.. ((FactRow[])rows).Where(static row => row["constant"] != "-")];
        FieldInfo[] members = [.. EnumOf(name).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static member => !s_added.Contains(member.Name))];
        bool isOrdered = !s_ordered.Contains(name);
        Assert.That(Ordered(members.Select(Text), isOrdered), Is.EqualTo(Ordered(expected.Select(Text), isOrdered)));
    }

    [TestCaseSource(nameof(Sets))]
    public void AreBitsWhereWordsAreOred(string name, object rows) =>
        Assert.That(EnumOf(name).IsDefined(typeof(FlagsAttribute), false), Is.EqualTo(((FactRow[])rows)[0]["style"] != "values"));

    [Test]
    public void EveryEnumIsASet()
    {
        HashSet<string> sets = [.. Facts.Read("sets.tsv").Select(static row => Pascal(row["set"]))];
        Assert.That(typeof(OpenFlags).Assembly.GetExportedTypes().Where(static type => type.IsEnum).Select(static type => type.Name), Is.EquivalentTo(sets));
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> texts, bool asTheyAre) => asTheyAre ? texts : texts.Order(StringComparer.Ordinal);

    private static string Text(FactRow row)
    {
        string mask = row["mask"];
        bool isOutside = mask != "-" && (Number(row["value"]) & ~Number(mask)) != 0;
        return $"{row["constant"]} {row["value"]} {(isOutside ? "-" : mask)}";
    }

    private static string Text(FieldInfo member)
    {
        string name = member.GetCustomAttributes().FirstOrDefault(static attribute => attribute.GetType().IsGenericType) is { } set
            ? "@" + Snake(set.GetType().GetGenericArguments()[0].Name)
            : member.Name;
        object value = member.GetRawConstantValue()!;
        ulong word = value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));
        string mask = member.GetCustomAttribute<MaskedByAttribute>() is { Mask: var bits } ? $"0x{bits:x}" : "-";
        return $"{name} 0x{word:x} {mask}";
    }

    private static Type EnumOf(string set) => typeof(OpenFlags).Assembly.GetType("SyscallKit.Linux.Abi." + Pascal(set), throwOnError: true)!;

    private static string Pascal(string snake) => string.Concat(snake.Split('_').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Snake(string pascal) => string.Concat(pascal.Select(static (c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static ulong Number(string hex) => ulong.Parse(hex.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
