using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Metadata;

/// <summary>The types that Linux's calls and structures are declared with are known.</summary>
public sealed class CTypesTests
{
    private static readonly CallMeaning[] s_calls = [.. LinuxKernel.LinuxTable.SyscallTable.X64.Select(static row => row.Metadata!.Meaning)];

    [Test]
    public void TypesOfArgumentsAreKnown() =>
        Assert.That(LinuxKernel.LinuxTable.SyscallTable.X64.SelectMany(static row => row.Metadata!.Types).Distinct().Where(static type => !CTypes.IsPointer(type) && CTypes.IntegerOf(type) is null), Is.Empty);

    [Test]
    public void NumbersInStructuresAreAsWideAsTheirTypes()
    {
        HashSet<StructMeaning> structures = [];
        foreach (CallMeaning call in s_calls)
        {
            foreach (ArgumentMeaning argument in call.Arguments.Concat(call.Operations?.Operations.SelectMany(static operation => operation.Arguments).Select(static argument => argument.Meaning) ?? []))
                Collect(argument, structures);
        }

        FieldMeaning[] numbers = [.. structures.SelectMany(static structure => structure.Fields).Where(static field => field.Meaning is { IsPointer: false, Struct: null } && !field.CType.Contains('[', StringComparison.Ordinal))];
        Assert.That(numbers, Has.Length.GreaterThan(500));
        Assert.That(numbers.Where(static field => !CTypes.IsPointer(field.CType) && CTypes.BitsOf(field.CType) != 8 * field.Size).Select(static field => field.CType + " " + field.Name + " " + field.Size).Distinct(), Is.Empty);
        Assert.That(numbers.Select(static field => field.CType).Distinct().Where(static type => !CTypes.IsPointer(type) && CTypes.IntegerOf(type) is null), Is.Empty);
    }

    [TestCase("const unsigned short", 16, false)]
    [TestCase("enum landlock_rule_type", 32, false)]
    [TestCase("old_time32_t", 32, true)]
    [TestCase("__kernel_ipc_pid_t", 32, true)]
    [TestCase("__kernel_clock_t", 64, true)]
    public void IntegersHaveTheirWidthAndSign(string type, int bits, bool isSigned) => Assert.That(CTypes.IntegerOf(type), Is.EqualTo((bits, isSigned)));

    [TestCase("enum landlock_rule_type *", true, false)]
    [TestCase("void *const", true, false)]
    [TestCase("const char *const *", true, true)]
    [TestCase("cap_user_header_t", true, false)]
    [TestCase("const cap_user_data_t", true, false)]
    [TestCase("const int", false, false)]
    public void PointersAreTold(string type, bool isPointer, bool isReadOnly)
    {
        Assert.That(CTypes.IsPointer(type), Is.EqualTo(isPointer));
        Assert.That(CTypes.IsReadOnlyPointer(type), Is.EqualTo(isReadOnly));
        Assert.That(!isPointer || CTypes.IntegerOf(type) is null, Is.True);
    }

    private static void Collect(ArgumentMeaning meaning, HashSet<StructMeaning> structures)
    {
        if (meaning.Struct is not { } structure || !structures.Add(structure))
            return;
        foreach (FieldMeaning field in structure.Fields)
            Collect(field.Meaning, structures);
    }
}
