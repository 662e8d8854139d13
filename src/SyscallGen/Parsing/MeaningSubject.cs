using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>A parameter, a result or a field of which a meaning is declared.</summary>
/// <param name="Symbol">Its symbol; of a result the method.</param>
/// <param name="Type">Its type.</param>
/// <param name="CType">Its type as C spells it.</param>
/// <param name="Place">What it is.</param>
/// <param name="Attributes">What is declared.</param>
internal sealed record MeaningSubject(ISymbol Symbol, ITypeSymbol Type, string CType, MeaningPlace Place, MeaningAttributes Attributes)
{
    public string Name => Place == MeaningPlace.Result ? "the result of " + Symbol.Name : Symbol.Name;

    /// <summary>Whether it is elements in a row that lie in a struct themselves.</summary>
    public bool IsEmbeddedArray => Symbol is IFieldSymbol { IsFixedSizeBuffer: true } || (Place == MeaningPlace.Field && StructLayoutParser.InlineLength(Type) > 0);

    /// <summary>What it points to; null for a number, and for what lies in a struct itself.</summary>
    public Pointee? Pointee => IsEmbeddedArray ? null : Parsing.Pointee.Of(Type);
}
