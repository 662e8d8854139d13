using System;
using System.Globalization;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Conformance.Meaning;

/// <summary>How the tables spell what the metadata holds; <c>-</c> stands for nothing.</summary>
internal static class MeaningText
{
    public const string None = "-";

    public static string Kind(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Address => "addr",
        ArgumentKind.Boolean => "bool",
        ArgumentKind.Seconds => "sec",
        ArgumentKind.Milliseconds => "msec",
        ArgumentKind.Device => "dev",
        ArgumentKind.AioContext => "aioctx",
        ArgumentKind.ProtectionKey => "pkey",
        ArgumentKind.WatchDescriptor => "wd",
        ArgumentKind.IoVectors => "iovecs",
        ArgumentKind.Pointer => "ptr",
        ArgumentKind.Pointers => "ptrs",
        ArgumentKind.Memory => "pointer",
        ArgumentKind.SocketAddress => "sockaddr",
        ArgumentKind.ControlMessages => "cmsgs",
        ArgumentKind.SignalSet => "sigset",
        _ => Lower(kind),
    };

    /// <summary>The kind of a result, of which the tables have other words.</summary>
    public static string Result(ArgumentKind kind) => kind switch
    {
        ArgumentKind.Size => "bytes",
        ArgumentKind.Vary => "varies",
        _ => Kind(kind),
    };

    public static string Direction(Direction direction) => direction == Declaring.Direction.None ? None : Lower(direction);

    public static string Length(ArgumentLength length) => length.Source switch
    {
        LengthSource.Argument => Number(length.Value),
        LengthSource.PointedBy => "*" + Number(length.Value),
        LengthSource.Fixed => "#" + Number(length.Value),
        LengthSource.MustBe => "=" + Number(length.Value),
        LengthSource.Field => "field:" + length.Field,
        LengthSource.Version => "version",
        _ => None,
    };

    public static string Unit(ArgumentLength length) => length.Source is LengthSource.None or LengthSource.MustBe ? None : Lower(length.Unit);

    public static string Filled(FilledLength filled) => filled.Source switch
    {
        LengthSource.Result => "ret",
        LengthSource.PointedBy => "*" + Number(filled.Argument),
        _ => None,
    };

    /// <summary>The set of an argument: the names that every directory, signal or key has are said by its kind.</summary>
    public static ValueSet? SetOf(ArgumentMeaning meaning) =>
        meaning.Kind is ArgumentKind.DirFd or ArgumentKind.Signal or ArgumentKind.IpcKey or ArgumentKind.KeyId or ArgumentKind.Fd ? null : meaning.Set;

    public static string Style(ValueSet? set) => set is null ? None : Lower(set.Style);

    /// <summary>What an argument points to: the structures that sets of signals and the like are, are said by the kind.</summary>
    public static string Target(ArgumentMeaning meaning) => meaning.Kind switch
    {
        ArgumentKind.SocketAddress or ArgumentKind.SignalSet or ArgumentKind.FdSet or ArgumentKind.CpuMask or ArgumentKind.NodeMask => None,
        ArgumentKind.Path or ArgumentKind.String or ArgumentKind.Strings => None,
        ArgumentKind.Pointer when meaning.Target.Length != 0 => CType(meaning.Target),
        _ when meaning.Struct is { } structure => structure.Name,
        ArgumentKind.Pointers => CType(meaning.Target.Replace("const ", "", StringComparison.Ordinal).TrimEnd('*', ' ')),
        _ => CType(meaning.Target),
    };

    public static string Null(NullMeaning meaning) => meaning switch
    {
        NullMeaning.Refused => "n",
        NullMeaning.Accepted => "y",
        NullMeaning.Sometimes => "c",
        _ => None,
    };

    public static string Index(int index) => index < 0 ? None : Number(index);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Hex(ulong value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    private static string CType(string spelling) => spelling switch
    {
        "" => None,
        "unsigned int" or "unsigned" => "uint",
        "unsigned long" => "ulong",
        "unsigned short" => "ushort",
        "unsigned char" => "uchar",
        "__kernel_old_time_t" => "time_t",
        "void *" => "pointer",
        _ => spelling.Replace("struct ", "", StringComparison.Ordinal).Replace(" *", "*", StringComparison.Ordinal),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
