using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What a table needs to know of a call: all of it stands in the attribute, so that a call of another assembly is read the same way.</summary>
internal static class StubParser
{
    // Bit 30 is __X32_SYSCALL_BIT (arch/x86/include/uapi/asm/unistd.h).
    private const int MaxNumber = 0x3fff_ffff;

    public static StubSpec? Parse(IMethodSymbol method, AttributeData attribute, SyscallKind kind, ProblemList problems)
    {
        int number = -1;
        if (attribute.ConstructorArguments.Length != 0)
        {
            if (attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Primitive, Value: int given })
                return null; // the compiler has refused it already: not a constant int
            number = given;
            if (number is < 0 or > MaxNumber)
                problems.Add(Rules.NumberOutOfRange, attribute.Location(method), kind == SyscallKind.Native ? "64-bit" : "i386", Text(number), method.Name);
            else if (kind == SyscallKind.Native && X32Range.Contains(number))
                problems.Add(Rules.NumberOfX32, attribute.Location(method), NumberList.Of([(method.Name, number)]));
        }

        int ia32 = kind == SyscallKind.Compat ? number : attribute.Named("Ia32", -1);
        if (kind == SyscallKind.Native && ia32 is < -1 or > MaxNumber)
            problems.Add(Rules.NumberOutOfRange, attribute.Location(method), "i386", Text(ia32), method.Name);

        string name = attribute.Named<string?>("Name", null) ?? method.Name.ToLowerInvariant();
        string tableName = attribute.Named<string?>("TableName", null) ?? name;
        string ia32TableName = attribute.Named<string?>("Ia32TableName", null) ?? tableName;
        CallName.Check(method, attribute, "Name", name, kind == SyscallKind.Compat ? "compat_sys_" : "sys_", problems);
        if (tableName != name)
            CallName.Check(method, attribute, "TableName", tableName, "__NR_", problems);
        if (ia32TableName != tableName)
            CallName.Check(method, attribute, "Ia32TableName", ia32TableName, "__NR_ia32_", problems);

        return new StubSpec(
            Container: ContainerParser.Key(method.ContainingType),
            Name: name,
            TableName: tableName,
            Ia32TableName: ia32TableName,
            Number: kind == SyscallKind.Native ? number : -1,
            Ia32Number: ia32,
            Kind: kind,
            IsStatic: method.IsStatic,
            ErrorInjection: attribute.Named("ErrorInjection", true),
            NoReturn: attribute.Named("NoReturn", false),
            IsVirtual: method.IsVirtual,
            IsAbstract: method.IsAbstract);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
