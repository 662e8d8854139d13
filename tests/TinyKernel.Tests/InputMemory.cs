using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Inputs;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace Tiny.Tests;

/// <summary>What the memory of a call lets the kernel do, by what the arguments mean: the other side of -EFAULT.</summary>
/// <param name="input">The call.</param>
/// <param name="memory">The memory, after it.</param>
/// <param name="isUnseen">Whether data that is written is not looked at, as <c>/dev/null</c> does.</param>
internal sealed class InputMemory(CallInput input, PagedMemory memory, bool isUnseen)
{
    private const PageProtection Readable = PageProtection.Read | PageProtection.Write | PageProtection.Execute;
    private const int MaxStrings = 64;
    private const int MaxText = 0x4000;
    private const int UnknownSize = 4096;
    private const int UIO_MAXIOV = 1024;

    /// <summary>Calls that change which memory there is, so that it is not now what it was during the call.</summary>
    private static readonly string[] s_mappers = ["brk", "mmap", "mmap2", "munmap", "mprotect"];

    /// <summary>Arguments that a call which succeeds need not have looked at: what is left of a sleep that was not interrupted, a child where none had ended.</summary>
    private static readonly (string Call, string Argument)[] s_seldomTouched =
    [
        ("nanosleep", "rmtp"), ("clock_nanosleep", "rmtp"), ("clock_nanosleep_time64", "rmtp"), ("wait4", "stat_addr"), ("wait4", "ru"), ("execve", "envp"),
    ];

    private readonly SyscallMetadata? _metadata = input.Entry.Metadata;
    private readonly int _pointerSize = input.Abi == SyscallAbi.X64 ? 8 : 4;

    private ImmutableArray<ArgumentMeaning> Meanings => _metadata?.Meaning.Arguments ?? [];

    private bool MapsMemory => s_mappers.Contains(input.Entry.Name);

    /// <summary>Whether something that the arguments point to cannot be reached, as far as they say.</summary>
    public bool IsAnythingBad() => Enumerable.Range(0, Meanings.Length).Any(index => !IsGood(index));

    /// <summary>The argument whose memory cannot be reached, though the call says that it was; null if there is none.</summary>
    public string? FindUntouchable(long result)
    {
        if (MapsMemory)
            return null;
        for (int i = 0; i < Meanings.Length; i++)
        {
            bool isSeldom = s_seldomTouched.Contains((input.Entry.Name, _metadata!.Args[i]));
            if (!isSeldom && !CouldBeDone(i, result))
                return _metadata.Args[i];
        }

        return null;
    }

    /// <summary>An argument that the kernel only reads, and whose memory is not what it was; null if there is none.</summary>
    public string? FindChanged()
    {
        if (MapsMemory)
            return null;
        for (int i = 0; i < Meanings.Length; i++)
        {
            if (Meanings[i].Direction != Direction.In)
                continue;
            InputBlock? block = input.Memory.FirstOrDefault(block => block.Address == input.Arguments[i].Value);
            if (block is null || block.Protection == PageProtection.None)
                continue;
            byte[] now = new byte[block.Contents.Length];
            memory.Read(block.Address, now);
            if (!now.AsSpan().SequenceEqual(block.Contents.AsSpan()))
                return _metadata!.Args[i];
        }

        return null;
    }

    private bool IsGood(int index)
    {
        ArgumentMeaning meaning = Meanings[index];
        ulong address = input.Arguments[index].Value;
        if (meaning.Kind is ArgumentKind.Unknown or ArgumentKind.Vary)
            return Allows(address, UnknownSize, PageProtection.Write);
        if (!meaning.IsPointer)
            return true;
        return meaning.Kind switch
        {
            ArgumentKind.Path or ArgumentKind.String when meaning.Direction != Direction.Out => IsText(address),
            ArgumentKind.Strings => address == 0 || AreStrings(address),
            ArgumentKind.IoVectors => AreVectors(address, ValueAt(meaning.Length.Value), meaning.Data, ulong.MaxValue),
            _ => address == 0 && meaning.Null == NullMeaning.Accepted || Allows(address, SizeOf(meaning), Needed(meaning.Direction)),
        };
    }

    private bool CouldBeDone(int index, long result)
    {
        ArgumentMeaning meaning = Meanings[index];
        ulong address = input.Arguments[index].Value;
        if (!meaning.IsPointer || address == 0 && meaning.Null != NullMeaning.Refused)
            return true;
        return meaning.Kind switch
        {
            ArgumentKind.Path or ArgumentKind.String when meaning.Direction != Direction.Out => IsText(address),
            ArgumentKind.Strings => AreStrings(address),
            ArgumentKind.IoVectors => isUnseen && meaning.Data == Direction.In || AreVectors(address, ValueAt(meaning.Length.Value), meaning.Data, (ulong)result),
            _ when result == 0 && meaning.Length.Source == LengthSource.Argument => true,
            _ when meaning.Filled.Source == LengthSource.Result => Allows(address, (ulong)result, PageProtection.Write),
            _ when meaning.Length.Source == LengthSource.Argument => isUnseen && meaning.Direction == Direction.In || Allows(address, Math.Min(SizeOf(meaning), (ulong)result), Needed(meaning.Direction)),
            _ => Allows(address, SizeOf(meaning), Needed(meaning.Direction)),
        };
    }

    private static PageProtection Needed(Direction direction) => direction == Direction.In ? Readable : PageProtection.Write;

    private ulong ValueAt(int index) => input.Arguments[index].Value;

    private ulong SizeOf(ArgumentMeaning meaning)
    {
        StructMeaning? structure = input.Abi == SyscallAbi.Ia32 && meaning.Struct?.Compat is { } compat ? compat : meaning.Struct;
        ulong element = (ulong)(structure?.Size ?? Math.Max(meaning.TargetSize, 1));
        ulong length = meaning.Length.Source switch
        {
            LengthSource.Argument => ValueAt(meaning.Length.Value),
            LengthSource.Fixed => (ulong)meaning.Length.Value,
            _ => 1,
        };
        return meaning.Length.Source == LengthSource.None || meaning.Length.Unit != LengthUnit.Bytes ? ulong.CreateSaturating((UInt128)element * length) : length;
    }

    private bool Allows(ulong address, ulong size, PageProtection any)
    {
        if (!UserAccess.access_ok(address, size))
            return false;
        for (ulong page = size == 0 ? address : address & ~0xfffUL; page < address + size; page += PagedMemory.PageSize)
        {
            if (!memory.TryGetProtection(page, out PageProtection protection) || (protection & any) == 0)
                return false;
        }

        return true;
    }

    private bool IsText(ulong address) => memory.ReadString(new ReadOnlyUserPtr<byte>(address), MaxText, out _) != -Errno.EFAULT;

    private bool AreStrings(ulong address)
    {
        for (int i = 0; i < MaxStrings; i++)
        {
            if (!TryReadPointer(address + (ulong)(i * _pointerSize), out ulong text))
                return false;
            if (text == 0)
                return true;
            if (!IsText(text))
                return false;
        }

        return true;
    }

    private bool AreVectors(ulong address, ulong count, Direction data, ulong bytes)
    {
        for (ulong i = 0; i < Math.Min(count, UIO_MAXIOV); i++)
        {
            ulong at = address + i * 2 * (ulong)_pointerSize;
            if (!TryReadPointer(at, out ulong start) || !TryReadPointer(at + (ulong)_pointerSize, out ulong length))
                return false;
            if (!Allows(start, Math.Min(length, bytes), Needed(data)))
                return false;
            bytes -= Math.Min(length, bytes);
        }

        return true;
    }

    private bool TryReadPointer(ulong address, out ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        bool isThere = memory.CopyFromUser(bytes[.._pointerSize], new ReadOnlyUserPtr(address)) == 0;
        value = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return isThere;
    }
}
