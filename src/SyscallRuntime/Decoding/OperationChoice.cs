using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Which arguments a call looks at, and what they are, where that depends on an operation.</summary>
/// <param name="Arguments">The arguments that it looks at, in order.</param>
/// <param name="Result">What the result is.</param>
internal sealed record OperationChoice(ImmutableArray<OperationArgument> Arguments, ArgumentMeaning Result)
{
    /// <summary>What the arguments of a call are.</summary>
    /// <param name="call">The meaning of the call.</param>
    /// <param name="scope">Its arguments.</param>
    public static OperationChoice Of(CallMeaning call, ArgumentScope scope)
    {
        ImmutableArray<OperationMeaning> chosen = call.Operations is { } operations ? [.. Chosen(operations, scope)] : [];
        IEnumerable<OperationArgument> seen = call.SeenBy(chosen)
            .Select(static (meaning, i) => meaning is null ? null : new OperationArgument(i, meaning))
            .OfType<OperationArgument>();
        return new OperationChoice([.. seen], chosen is [{ Result: { Kind: not ArgumentKind.Unknown } result }, ..] ? result : call.Result);
    }

    private static IEnumerable<OperationMeaning> Chosen(CallOperations operations, ArgumentScope scope)
    {
        ulong word = scope.Value(operations.Argument) & operations.Mask;
        if (operations.AreBits)
            return operations.Operations.Where(operation => operation.Choices is [{ Value: not 0 and var bits }, ..] && (word & bits) == bits);
        return operations.Operations
            .Where(operation => operation.Choices is [var first, ..] && Matches(first, word >> operations.Shift, operations.Argument)
                && (operations.Second < 0 || operation.Choices.Length < 2 || Matches(operation.Choices[1], scope.Value(operations.Second), operations.Second)))
            .Take(1);

        // A value that is negative in C is sign-extended in its set, and not in a register of an int.
        bool Matches(SetMember choice, ulong value, int argument)
        {
            CType type = scope.TypeOf(argument);
            return value == (type.IsPointer ? choice.Value : choice.Value & BitMask.Of(type.Bits));
        }
    }
}
