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
        IEnumerable<OperationArgument> all = call.Arguments.Take(scope.Count).Select(static (meaning, i) => new OperationArgument(i, meaning));
        if (call.Operations is not { } operations)
            return new OperationChoice([.. all], call.Result);
        OperationMeaning[] chosen = [.. Chosen(operations, scope)];

        // Of an operation that nobody has declared the call's own meaning is all that is known.
        if (chosen.Length == 0 && !operations.AreBits)
            return new OperationChoice([.. all], call.Result);

        // Bits add what they look at. Of one operation alone all is known: what depends on it and is not named, it does not look at.
        HashSet<int> named = [.. operations.Operations.SelectMany(static operation => operation.Arguments).Select(static argument => argument.Index)];
        IEnumerable<OperationArgument> shown = all
            .Select(argument => chosen.SelectMany(static operation => operation.Arguments).FirstOrDefault(own => own.Index == argument.Index)
                ?? (argument.Meaning.Kind == ArgumentKind.Vary || (operations.AreBits && named.Contains(argument.Index)) ? null : argument))
            .OfType<OperationArgument>()
            .Where(argument => argument.Meaning.Kind != ArgumentKind.Unused || call.Arguments[argument.Index].Kind == ArgumentKind.Unused);
        ArgumentMeaning result = chosen.Length > 0 && chosen[0].Result.Kind != ArgumentKind.Unknown ? chosen[0].Result : call.Result;
        return new OperationChoice([.. shown], result);
    }

    private static IEnumerable<OperationMeaning> Chosen(CallOperations operations, ArgumentScope scope)
    {
        ulong word = scope.Value(operations.Argument) & operations.Mask;
        if (operations.AreBits)
            return operations.Operations.Where(operation => operation.Choices[0].Value is not 0 and var bits && (word & bits) == bits);
        return operations.Operations
            .Where(operation => Matches(operation.Choices[0], word >> operations.Shift, operations.Argument)
                && (operations.Second < 0 || operation.Choices.Length < 2 || Matches(operation.Choices[1], scope.Value(operations.Second), operations.Second)))
            .Take(1);

        // A value that is negative in C is sign-extended in its set, and not in a register of an int.
        bool Matches(SetMember choice, ulong value, int argument)
        {
            ulong wanted = scope.TypeOf(argument) is { Bits: > 0 and < 64 } type ? choice.Value & (1UL << type.Bits) - 1 : choice.Value;
            return wanted == value;
        }
    }
}
