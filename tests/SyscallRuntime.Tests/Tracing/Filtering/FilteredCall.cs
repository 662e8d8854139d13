using System;
using System.Buffers.Binary;
using CsCheck;

namespace SyscallKit.Tests.Tracing.Filtering;

/// <summary>A call of openat.</summary>
internal readonly record struct FilteredCall(ulong Dfd, ulong Filename, ulong Flags, ulong Mode, int Pid)
{
    private static readonly Gen<ulong> s_value = Gen.OneOf(Gen.ULong[0, 12], Gen.ULong, Gen.OneOf(0UL, ulong.MaxValue, 1UL << 63, (1UL << 63) - 1, uint.MaxValue));

    public static Gen<FilteredCall> Any { get; } = Gen.Select(
        s_value, s_value, s_value, Gen.Int[-3, 12], static (dfd, flags, mode, pid) => new FilteredCall(dfd, 0, flags, mode, pid));

    /// <summary>Its record, as sys_enter_openat lays it out.</summary>
    public byte[] ToRecord()
    {
        byte[] record = new byte[48];
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(4), Pid);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(8), 257);
        ulong[] arguments = [Dfd, Filename, Flags, Mode];
        for (int i = 0; i < arguments.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(16 + 8 * i), arguments[i]);
        return record;
    }
}
