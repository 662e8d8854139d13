using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SyscallGen.Diagnostics;
using SyscallGen.Parsing;

namespace SyscallGen.Analysis;

/// <summary>
/// Finds where an address that a guest has chosen becomes one of this process: <c>(int*)p.Address</c>, <c>(byte*)regs.di + 8</c>,
/// <c>Marshal.ReadInt32((nint)(ulong)p)</c>. One look through it at a wrong address, and the process ends.
/// </summary>
internal static class GuestAddresses
{
    public static void Analyze(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IConversionOperation { Type: (IPointerTypeSymbol or IFunctionPointerTypeSymbol) and { } type } cast when IsGuests(cast.Operand):
                Report(cast.Syntax, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
                break;
            case IArgumentOperation { Parameter: { Type.SpecialType: SpecialType.System_IntPtr, ContainingSymbol: IMethodSymbol method } } argument
                when method.ContainingType.IsCalled("Marshal", "System", "Runtime", "InteropServices") && IsGuests(argument.Value):
                Report(argument.Value.Syntax, "Marshal." + method.Name);
                break;
        }

        void Report(SyntaxNode syntax, string taker) => context.ReportDiagnostic(Diagnostic.Create(Rules.GuestAddress, syntax.GetLocation(), taker));
    }

    // What is stored and used later is not followed: this is about the habit, not a proof.
    private static bool IsGuests(IOperation operation) => operation switch
    {
        { Type: IPointerTypeSymbol or IFunctionPointerTypeSymbol } => false, // said where it became one
        IConversionOperation conversion => IsUserPointer(conversion.OperatorMethod?.ContainingType) || IsGuests(conversion.Operand),
        IBinaryOperation binary => IsGuests(binary.LeftOperand) || IsGuests(binary.RightOperand),
        IPropertyReferenceOperation property => property.Property.Name == "Address" && IsUserPointer(property.Property.ContainingType),
        IFieldReferenceOperation field => field.Field.ContainingType.IsLibraryType("PtRegs"),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol method } => TableParser.AttributeOf(method.PartialDefinitionPart ?? method) is not null,
        _ => false,
    };

    private static bool IsUserPointer(ITypeSymbol? type) => type.IsLibraryType("UserPtr") || type.IsLibraryType("ReadOnlyUserPtr");
}
