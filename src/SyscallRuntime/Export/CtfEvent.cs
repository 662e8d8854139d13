using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.Decoding;

namespace SyscallKit.Export;

/// <summary>A kind of event of the Common Trace Format.</summary>
/// <param name="Id">Its number in the trace.</param>
/// <param name="Name">Its name: <c>syscall_entry_openat</c>.</param>
/// <param name="Fields">Its fields in order.</param>
internal sealed record CtfEvent(int Id, string Name, ImmutableArray<CtfField> Fields)
{
    /// <summary>What an exit tells.</summary>
    public static ImmutableArray<CtfField> ResultField { get; } = [new CtfField("_ret", 64, true, 10)];

    /// <summary>What an entry tells: the arguments, or number and registers where they are not known.</summary>
    public static ImmutableArray<CtfField> FieldsOf(CallHalf enter)
    {
        ImmutableArray<CtfField>.Builder fields = ImmutableArray.CreateBuilder<CtfField>();
        if (enter.Metadata is not { } metadata)
        {
            fields.Add(new CtfField("_id", 32, true, 10));
            for (int i = 0; i < enter.Args.Length; i++)
                fields.Add(new CtfField(string.Create(CultureInfo.InvariantCulture, $"_arg{i}"), 64, false, 16));
            return fields.ToImmutable();
        }

        for (int i = 0; i < metadata.NbArgs; i++)
            fields.Add(FieldOf("_" + metadata.Args[i], ScalarDecoder.FormOf(metadata.Meaning.Arguments[i], CType.Of(metadata.Types[i]))));
        return fields.ToImmutable();
    }

    private static CtfField FieldOf(string name, (NumberForm Form, int Bits) number) => number.Form switch
    {
        NumberForm.Signed => new CtfField(name, number.Bits, true, 10),
        NumberForm.Unsigned => new CtfField(name, number.Bits, false, 10),
        NumberForm.Octal => new CtfField(name, number.Bits, false, 8),
        _ => new CtfField(name, number.Bits, false, 16),
    };
}
