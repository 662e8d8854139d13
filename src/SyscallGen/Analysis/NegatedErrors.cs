using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SyscallGen.Diagnostics;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>
/// Finds errors that a call returns negated though its result has no sign: <c>return -Errno.EPERM;</c> where a <c>uint</c> is to be returned. The
/// compiler refuses it with the numbers; this names the mistake, which is the type.
/// </summary>
internal static class NegatedErrors
{
    public static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus
            || !IsErrno(minus.Operand)
            || context.ContainingSymbol is not IMethodSymbol method
            || !HasNoSign(method.ReturnType)
            || !IsReturned(minus)
            || TableParser.AttributeOf(method.PartialDefinitionPart ?? method) is null)
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rules.NegatedWithoutSign, minus.Syntax.GetLocation(), method.Name, method.ReturnType.Display()));
    }

    private static bool IsErrno(IOperation operand) => operand switch
    {
        IFieldReferenceOperation field => field.Field.ContainingType.IsLibraryType("Errno"),
        _ => operand.Type.IsLibraryType("Errno"),
    };

    private static bool HasNoSign(ITypeSymbol type) => ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type).SpecialType
        is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr;

    /// <summary>Whether an expression is, as it stands, what the method returns; a cast that the author wrote says that he knows.</summary>
    private static bool IsReturned(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IReturnOperation:
                    return !IsInFunction(parent);
                case IConversionOperation { IsImplicit: true }:
                case IParenthesizedOperation:
                case IConditionalOperation conditional when conditional.Condition != child:
                case ISwitchExpressionArmOperation arm when arm.Value == child:
                case ISwitchExpressionOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // What a lambda returns is not the call's result.
    private static bool IsInFunction(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
