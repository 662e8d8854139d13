using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Decoding;
using SyscallKit.Declaring;
using SyscallKit.Describing;
using SyscallKit.Inputs;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Metadata;

/// <summary>Decoder, inputs and descriptions agree on the arguments that an operation looks at.</summary>
public sealed class CallMeaningTests
{
    private static readonly ArgumentMeaning s_fd = new(ArgumentKind.Fd);
    private static readonly ArgumentMeaning s_size = new(ArgumentKind.Size);
    private static readonly ArgumentMeaning s_vary = new(ArgumentKind.Vary) { Selector = 1 };
    private static readonly ArgumentMeaning s_unused = new(ArgumentKind.Unused);

    [Test]
    public void WhatAnOperationDoesNotNameIsAsTheCallHasItUnlessItDependsOnIt()
    {
        OperationMeaning none = Operation(1);
        OperationMeaning other = Operation(2, (0, s_unused), (2, s_fd));
        CallMeaning call = Call(areBits: false, none, other);
        Assert.That(call.SeenBy([none]), Is.EqualTo(new[] { s_fd, s_size, null, s_unused }));
        Assert.That(call.SeenBy([other]), Is.EqualTo(new[] { null, s_size, s_fd, s_unused }));
        Assert.That(call.SeenBy([]), Is.EqualTo(call.Arguments), "of an operation that nobody has declared");
    }

    [Test]
    public void BitsAddWhatTheyLookAt()
    {
        OperationMeaning none = Operation(1);
        OperationMeaning other = Operation(2, (0, s_size), (2, s_fd));
        CallMeaning call = Call(areBits: true, none, other);
        Assert.That(call.SeenBy([]), Is.EqualTo(new[] { null, s_size, null, s_unused }));
        Assert.That(call.SeenBy([none]), Is.EqualTo(new[] { null, s_size, null, s_unused }));
        Assert.That(call.SeenBy([none, other]), Is.EqualTo(new[] { s_size, s_size, s_fd, s_unused }));
    }

    [Test]
    public void OperationsAreSeenAlikeByAll()
    {
        string[] lines = KernelDescription.ToSyzlang(SampleCalls.Only("fcntl")).Descriptions.Split('\n');
        Assert.That(lines, Does.Contain("fcntl$F_GETFL(fd fd, cmd const[F_GETFL], arg const[0])"));

        CallInputs inputs = new(SampleCalls.Only("fcntl"), 8) { Descriptors = [3] };
        CallInput[] asked = [.. Enumerable.Range(0, 500).Select(index => inputs[index]).Where(static input => input.Operation == "F_GETFL")];
        Assert.That(asked.Where(static input => input.Arguments[0].Oddity == Oddity.None).Select(static input => input.Arguments[0].Value).Distinct(), Is.EqualTo(new[] { 3 }));
        Assert.That(asked.Where(static input => input.Arguments[2].Oddity == Oddity.None).Select(static input => input.Arguments[2].Value).Distinct(), Is.EqualTo(new[] { 0 }));

        DecodedCall decoded = CallDecoder.Decode(new ObservedCall { Name = "fcntl", Metadata = SampleCalls.Only("fcntl").X64[0].Metadata, Registers = [3, 3, 7] });
        Assert.That(CallText.Of(decoded), Does.StartWith("fcntl(3, F_GETFL)"));
    }

    [Test]
    public void EachArgumentHasAMeaning() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 8]).Sample(static (declared, written) =>
        {
            ImmutableArray<string> names = [.. Enumerable.Range(0, declared).Select(static i => "a" + i)];
            CallMeaning meaning = new([.. Enumerable.Repeat(s_fd, written)], s_size) { Errors = ["EINVAL"], Operations = new CallOperations(0, []) };
            SyscallMetadata metadata = new(
                "sys_any", -1, [.. names.Select(static _ => "int")], names, new TraceEventCall(TraceEventClass.SyscallEnter, "sys_enter_any"), new TraceEventCall(TraceEventClass.SyscallExit, "sys_exit_any"), () => meaning);
            Assert.That(metadata.Meaning.Arguments, Is.EqualTo(names.Select((_, i) => i < written ? s_fd : ArgumentMeaning.Unknown)));
            Assert.That(metadata.Meaning, Is.EqualTo(new CallMeaning(metadata.Meaning.Arguments, meaning.Result) { Errors = meaning.Errors, Operations = meaning.Operations }));
        });

    private static OperationMeaning Operation(ulong bits, params (int Index, ArgumentMeaning Meaning)[] arguments) =>
        new([new SetMember("OP_" + bits, bits)], [.. arguments.Select(static argument => new OperationArgument(argument.Index, argument.Meaning))], ArgumentMeaning.Unknown);

    private static CallMeaning Call(bool areBits, params OperationMeaning[] operations) =>
        new([s_fd, s_size, s_vary, s_unused], ArgumentMeaning.Unknown) { Operations = new CallOperations(1, [.. operations]) { AreBits = areBits } };
}
