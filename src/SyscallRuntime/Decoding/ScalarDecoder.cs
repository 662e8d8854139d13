using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Decodes numbers by what they are.</summary>
internal static class ScalarDecoder
{
    /// <summary>Decodes a number.</summary>
    /// <param name="meaning">What it is.</param>
    /// <param name="set">Its names; null if it has none.</param>
    /// <param name="bits">The number, with any bits above those of its type.</param>
    /// <param name="type">Its type.</param>
    public static DecodedValue Decode(ArgumentMeaning meaning, ValueSet? set, ulong bits, CType type)
    {
        (NumberForm form, int width) = FormOf(meaning, type);
        ulong value = bits & BitMask.Of(width);
        ulong signed = (ulong)((long)(bits << 64 - width) >> 64 - width);
        if (set is not null && NameOf(meaning.Kind, set, value, width) is { } name && !(type.IsPointer && name is DecodedName { Name: null }))
            return name;
        switch (meaning.Kind)
        {
            case ArgumentKind.DirFd when (int)signed == KernelConstants.AT_FDCWD:
                return new DecodedName(signed, nameof(KernelConstants.AT_FDCWD));
            case ArgumentKind.Signal when SignalNames.Of(value) is { } signal:
                return new DecodedName(value, "SIG" + signal);
            case ArgumentKind.Address:
            case ArgumentKind.Unknown or ArgumentKind.Unused or ArgumentKind.Number or ArgumentKind.Cookie when type.IsPointer:
                return Address(value);
            case ArgumentKind.Uid or ArgumentKind.Gid when value == BitMask.Of(width):
                return new DecodedNumber(ulong.MaxValue, NumberForm.Signed);
        }

        return new DecodedNumber(form == NumberForm.Signed ? signed : value, form);
    }

    /// <summary>How a number is written, and how many bits of it count.</summary>
    /// <param name="meaning">What it is.</param>
    /// <param name="type">Its type.</param>
    public static (NumberForm Form, int Bits) FormOf(ArgumentMeaning meaning, CType type)
    {
        CType own = Widest(meaning.Kind) is { } widest && (type.Bits == 0 || type.Bits > widest.Bits) ? widest : type;
        return (meaning.IsPointer ? NumberForm.Hexadecimal : FormOf(meaning.Kind, own), own.Bits == 0 ? 64 : own.Bits);
    }

    /// <summary>An address that nothing else is said of.</summary>
    public static DecodedValue Address(ulong value) => value == 0 ? new DecodedNull() : new DecodedAddress(value);

    // A descriptor is an int in whatever the call takes it (fget, fs/file.c); so are ids of tasks and signals.
    private static CType? Widest(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Fd or ArgumentKind.DirFd or ArgumentKind.Pid or ArgumentKind.Tid or ArgumentKind.Pgid or ArgumentKind.Sid
            or ArgumentKind.Signal or ArgumentKind.TimerId or ArgumentKind.WatchDescriptor or ArgumentKind.ExitCode => new CType(32, true, NumberForm.Signed),
        ArgumentKind.Uid or ArgumentKind.Gid => new CType(32, false, NumberForm.Unsigned),
        _ => null,
    };

    private static DecodedValue? NameOf(ArgumentKind kind, ValueSet set, ulong value, int width)
    {
        switch (kind)
        {
            case ArgumentKind.Flags or ArgumentKind.Value:
                return set.Style == SetStyle.Values ? ValueNames.Name(set, value, width) : ValueNames.Flags(set, value, width);

            // Of a file's type there are names, of its permissions digits.
            case ArgumentKind.Mode:
                DecodedFlags type = ValueNames.Flags(set.Parts, value, width);
                return type.Names.IsEmpty ? null : type with { RestForm = NumberForm.Octal };
            case ArgumentKind.Signal:
                return null;
            default:
                return set.Style == SetStyle.Values && ValueNames.Name(set, value, width) is { Name: not null } name ? name : null;
        }
    }

    private static NumberForm FormOf(ArgumentKind kind, CType type) => kind switch
    {
        ArgumentKind.Fd or ArgumentKind.DirFd or ArgumentKind.Pid or ArgumentKind.Tid or ArgumentKind.Pgid or ArgumentKind.Sid or ArgumentKind.Signal => NumberForm.Signed,
        ArgumentKind.Mode => NumberForm.Octal,
        ArgumentKind.Device => NumberForm.Device,
        ArgumentKind.Port => NumberForm.Port,
        ArgumentKind.Ipv4 => NumberForm.Ipv4,
        _ when type.IsPointer && kind is ArgumentKind.Unknown or ArgumentKind.Unused or ArgumentKind.Number or ArgumentKind.Cookie => NumberForm.Hexadecimal,
        ArgumentKind.Address or ArgumentKind.Flags or ArgumentKind.Value or ArgumentKind.Vary or ArgumentKind.IpcKey or ArgumentKind.AioContext or ArgumentKind.Cookie => NumberForm.Hexadecimal,
        ArgumentKind.Unknown or ArgumentKind.Unused or ArgumentKind.Number => type.Form,
        ArgumentKind.Offset when !type.IsSigned => NumberForm.Hexadecimal,
        _ => type.IsSigned ? NumberForm.Signed : NumberForm.Unsigned,
    };
}
