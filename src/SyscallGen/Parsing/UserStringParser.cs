using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>A string among the arguments: the register holds its address, and the text is read before the body.</summary>
internal static class UserStringParser
{
    // PATH_MAX (include/uapi/linux/limits.h): what getname reads at most, with the NUL.
    private const int PathMax = 4096;

    public static UserStringSpec? Parse(IParameterSymbol parameter, ProblemList problems)
    {
        if (parameter.FindAttribute("OutAttribute") is not null || parameter.FindAttribute("InOutAttribute") is not null)
        {
            problems.Add(Rules.WrittenString, parameter.Location(), parameter.Name);
            return null;
        }

        bool isNullable = parameter.FindAttribute("NullableAttribute") is not null;
        if (isNullable && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated)
            problems.Add(Rules.NullIntoString, parameter.Location(), parameter.Name);
        if (parameter.FindAttribute("PathAttribute") is not null)
            return new UserStringSpec(PathMax, isNullable);
        if (parameter.FindAttribute("CStringAttribute") is not { } text)
        {
            problems.Add(Rules.UnmarkedString, parameter.Location(), parameter.Name);
            return null;
        }

        if (text.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: int and > 0 and int limit }])
            return new UserStringSpec(limit, isNullable);
        problems.Add(Rules.UnboundedString, text.Location(parameter), parameter.Name);
        return null;
    }
}
