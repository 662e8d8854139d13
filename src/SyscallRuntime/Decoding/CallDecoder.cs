using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>
/// Decodes a call by what is declared of it, and by nothing else: registers, and the memory they point to, become names, flags, texts and structures.
/// </summary>
/// <remarks>
/// Any registers and any memory decode, without an exception, in bounded time and length: strings, lists and structures are cut as strace cuts them.
/// What a call writes is decoded where it has succeeded; else it is an address.
/// </remarks>
public sealed class CallDecoder
{
    private static readonly CType s_result = CType.Of("long");

    private readonly ObservedCall _call;
    private readonly CallMemory _atEntry;
    private readonly CallMemory _atExit;
    private readonly ArgumentScope _scope;
    private readonly OperationChoice? _choice;
    private readonly ValueDecoder _values;

    private CallDecoder(ObservedCall call)
    {
        _call = call;
        _atEntry = new CallMemory(call.MemoryAtEntry, call.Abi);
        _atExit = new CallMemory(call.MemoryAtExit, call.Abi);
        _scope = new ArgumentScope(call, _atEntry, _atExit);
        _values = new ValueDecoder(call, _atEntry, _atExit);
        _choice = call.Metadata is { } metadata ? OperationChoice.Of(metadata.Meaning, _scope) : null;
    }

    /// <summary>Decodes a call.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What it means.</returns>
    public static DecodedCall Decode(ObservedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CallDecoder(call).Decode();
    }

    /// <summary>The result of a call of which perhaps nothing else is known.</summary>
    /// <param name="call">The call.</param>
    internal static DecodedResult? Result(ObservedCall call) => new CallDecoder(call).Result();

    /// <summary>Decodes a call that has not returned.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What it means, and how many of its arguments are known yet: those before the first that it writes, or all if nothing is known of its memory.</returns>
    internal static (DecodedCall Call, int Known) DecodeAtEntry(ObservedCall call)
    {
        CallDecoder decoder = new(call);
        DecodedCall decoded = decoder.Decode();
        int known = decoder is { _choice: { } choice, _atExit.IsKnown: true }
            ? choice.Arguments.TakeWhile(static argument => argument.Meaning.Direction is not (Direction.Out or Direction.InOut)).Count()
            : decoded.Arguments.Length;
        return (decoded, known);
    }

    private DecodedCall Decode()
    {
        ImmutableArray<DecodedArgument> arguments = _choice is null
            ? [.. _call.Registers.Select((_, i) => Unknown(i))]
            : [.. _choice.Arguments.Select(Argument)];
        return new DecodedCall(_call.Name, arguments, Result());
    }

    private DecodedArgument Unknown(int index)
    {
        ulong register = _scope.Register(index);
        return new DecodedArgument(string.Create(CultureInfo.InvariantCulture, $"arg{index}"), "", register, new DecodedNumber(register, NumberForm.Hexadecimal));
    }

    private DecodedArgument Argument(OperationArgument argument)
    {
        SyscallMetadata metadata = _call.Metadata!;
        int index = argument.Index;
        DecodedValue value = _values.Decode(argument.Meaning, _scope.Value(index), _scope.TypeOf(index), new DecodeFrame(_scope));
        if (value is DecodedAddress && Recorded(argument) is { } recorded)
            value = recorded;
        return new DecodedArgument(metadata.Args[index], metadata.Types[index], _scope.Register(index), value);
    }

    private DecodedBytes? Recorded(OperationArgument argument)
    {
        if (argument.Index >= _call.Recorded.Length || _call.Recorded[argument.Index] is not { } bytes || argument.Meaning.Direction != Direction.In)
            return null;
        return argument.Meaning.Kind switch
        {
            ArgumentKind.Path or ArgumentKind.String => RecordedBytes.String(bytes.AsSpan(), argument.Meaning.Kind == ArgumentKind.Path),
            ArgumentKind.Buffer => RecordedBytes.Bytes(bytes.AsSpan(), _scope.Of(argument.Meaning.Length) ?? 0),
            _ => null,
        };
    }

    private DecodedResult? Result()
    {
        if (_call.Result is not { } result)
            return null;
        if (Errno.TryFromResult(result, out Errno error))
            return new DecodedResult(result, error, null);
        ArgumentMeaning meaning = _choice?.Result ?? ArgumentMeaning.Unknown;
        if (meaning.Kind == ArgumentKind.Address)
        {
            ulong address = _call.Abi == SyscallAbi.Ia32 ? (uint)result : (ulong)result;
            return new DecodedResult(result, null, new DecodedNumber(address, NumberForm.Hexadecimal));
        }

        return new DecodedResult(result, null, ScalarDecoder.Decode(meaning, meaning.Set, (ulong)result, s_result));
    }
}
