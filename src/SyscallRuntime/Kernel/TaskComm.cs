using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace SyscallKit.Kernel;

/// <summary>
/// A task's name as the kernel keeps it: <c>char comm[TASK_COMM_LEN]</c> of <c>task_struct</c>, at most 15 bytes and zeros behind them, at least one. Any
/// byte but NUL may be in it; it becomes text, as UTF-8, only where somebody reads it.
/// </summary>
[InlineArray(Length)]
public struct TaskComm : IEquatable<TaskComm>
{
    /// <summary><c>TASK_COMM_LEN</c> (include/linux/sched.h).</summary>
    internal const int Length = 16;

    private byte _first;

    /// <summary>The bytes of the name.</summary>
    [UnscopedRef]
    internal readonly ReadOnlySpan<byte> Bytes
    {
        get
        {
            ReadOnlySpan<byte> all = this;
            return all[..all.IndexOf((byte)0)];
        }
    }

    /// <summary>The name that a text gives: as UTF-8, up to a NUL; what lies beyond the fifteenth byte is left off, and no character is cut in two.</summary>
    /// <param name="name">The text; a half of a surrogate pair becomes U+FFFD.</param>
    /// <returns>The name.</returns>
    public static TaskComm Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        TaskComm comm = default;
        int end = name.IndexOf('\0', StringComparison.Ordinal);
        Utf8.FromUtf16(end < 0 ? name : name.AsSpan(0, end), ((Span<byte>)comm)[..^1], out _, out _);
        return comm;
    }

    /// <summary>The name that bytes give: up to a NUL or the fifteenth (<c>strscpy_pad</c>, as <c>PR_SET_NAME</c> takes it).</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <returns>The name.</returns>
    public static TaskComm FromBytes(ReadOnlySpan<byte> bytes)
    {
        TaskComm comm = default;
        int end = bytes.IndexOf((byte)0);
        bytes[..Math.Min(end < 0 ? bytes.Length : end, Length - 1)].CopyTo(comm);
        return comm;
    }

    /// <summary>The bytes of the name.</summary>
    /// <returns>A copy, without a NUL.</returns>
    public readonly byte[] ToArray() => Bytes.ToArray();

    /// <summary>The name as text; what is no UTF-8 becomes U+FFFD.</summary>
    /// <returns>The text.</returns>
    public override readonly string ToString() => Encoding.UTF8.GetString(Bytes);

    /// <inheritdoc/>
    public readonly bool Equals(TaskComm other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is TaskComm other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Whether two names are the same, byte for byte.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TaskComm left, TaskComm right) => left.Equals(right);

    /// <summary>Whether two names differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TaskComm left, TaskComm right) => !left.Equals(right);
}
