using System;
using System.Collections.Immutable;

namespace SyscallKit.Decoding;

/// <summary>Strings and bytes as a record of Linux 6.19 holds them (<c>sys_fault_user</c>, kernel/trace/trace_syscalls.c).</summary>
internal static class RecordedBytes
{
    /// <summary>How many bytes a record keeps unless told otherwise (<c>CONFIG_TRACE_SYSCALL_BUF_SIZE_DEFAULT</c>).</summary>
    public const int DefaultLimit = 63;

    /// <summary>How many it keeps at most (<c>SYSCALL_FAULT_USER_MAX</c>, kernel/trace/trace.h).</summary>
    public const int MaxLimit = 165;

    /// <summary>A string: up to its NUL, with <c>...</c> at the end where it was cut.</summary>
    /// <returns>Null for an empty one: that may be one that could not be read.</returns>
    public static DecodedBytes? String(ReadOnlySpan<byte> recorded, bool isPath)
    {
        int end = recorded.IndexOf((byte)0);
        ReadOnlySpan<byte> text = end < 0 ? recorded : recorded[..end];
        if (text.IsEmpty)
            return null;

        // Nothing in the record says whether it was cut; a string that long with such an end was.
        bool isCut = text.Length is DefaultLimit + 3 or MaxLimit + 3 && text.EndsWith("..."u8);
        if (isCut)
            text = text[..^3];
        bool isShort = isPath || text.Length <= CallMemory.MaxShown;
        return new DecodedBytes([.. isShort ? text : text[..CallMemory.MaxShown]], true, isCut || !isShort);
    }

    /// <summary>Bytes, of a number that the caller gave.</summary>
    /// <returns>Null if there are none although there should be: they could not be read.</returns>
    public static DecodedBytes? Bytes(ReadOnlySpan<byte> recorded, ulong count)
    {
        ImmutableArray<byte> shown = [.. recorded[..(int)Math.Min((ulong)recorded.Length, Math.Min(count, CallMemory.MaxShown))]];
        return shown.IsEmpty && count > 0 ? null : new DecodedBytes(shown, false, (ulong)shown.Length < count);
    }
}
