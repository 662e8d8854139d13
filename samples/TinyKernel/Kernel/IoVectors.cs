using System;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>The parts of the caller's memory that one call reads or writes, and how far it has come (<c>struct iov_iter</c>).</summary>
public sealed class IoVectors
{
    /// <summary>The most that one call transfers (<c>MAX_RW_COUNT</c>).</summary>
    private const int MaxCount = 0x7fff_f000;

    /// <summary>The most parts (<c>UIO_MAXIOV</c>).</summary>
    private const int MaxVectors = 1024;

    private readonly IoVector[] _vectors;
    private int _index;
    private int _offset;
    private long _done;

    private IoVectors(IoVector[] vectors) => _vectors = vectors;

    /// <summary>One part, as <c>read</c> and <c>write</c> have it.</summary>
    /// <returns>False if it does not lie in user memory: -EFAULT.</returns>
    public static bool TryMake(UserPtr<byte> buf, nuint count, [NotNullWhen(true)] out IoVectors? vectors)
    {
        bool isUser = UserAccess.access_ok(buf.Address, count);
        vectors = isUser ? new IoVectors([new IoVector(buf, Math.Min(count, MaxCount))]) : null;
        return isUser;
    }

    /// <summary>Takes over the caller's array (<c>import_iovec</c>, lib/iov_iter.c).</summary>
    /// <returns>0, -EINVAL or -EFAULT.</returns>
    public static long Import(IUserMemory memory, ReadOnlyUserPtr<IoVector> vec, ulong vlen, out IoVectors vectors)
    {
        vectors = new IoVectors(new IoVector[vlen <= MaxVectors ? vlen : 0]);
        if (vlen > MaxVectors)
            return -Errno.EINVAL;
        ulong room = MaxCount;
        for (int i = 0; i < vectors._vectors.Length; i++)
        {
            if (memory.GetUser(vec + i, out IoVector vector) != 0)
                return -Errno.EFAULT;
            if (vector.Length > long.MaxValue)
                return -Errno.EINVAL;
            if (!UserAccess.access_ok(vector.Base.Address, vector.Length))
                return -Errno.EFAULT;
            vectors._vectors[i] = vector with { Length = Math.Min(vector.Length, room) };
            room -= vectors._vectors[i].Length;
        }

        return 0;
    }

    /// <summary>Fills the parts from a file, until it has no more for now.</summary>
    /// <returns>How many bytes; a negated errno if there were none; null if there may be some later.</returns>
    public long? ReadFrom(OpenFile file, IUserMemory memory)
    {
        while (_index < _vectors.Length)
        {
            (UserPtr<byte> at, int count) = Rest;
            long? read = file.Read(memory, at, count);
            if (read is null or < 0)
                return _done > 0 ? _done : read;
            Advance(read.Value);
            if (read < count)
                break;
        }

        return _done;
    }

    /// <summary>Writes the parts to a file, all of them, however often it has to be tried.</summary>
    /// <returns>How many bytes; a negated errno if there were none; null if the rest has to wait.</returns>
    public long? WriteTo(OpenFile file, IUserMemory memory)
    {
        while (_index < _vectors.Length)
        {
            (UserPtr<byte> at, int count) = Rest;
            long? written = file.Write(memory, at, count);
            if (written is null && !file.IsNonBlocking)
                return null;
            if (written is null or < 0)
                return _done > 0 ? _done : written ?? -Errno.EAGAIN;
            Advance(written.Value);
        }

        return _done;
    }

    private (UserPtr<byte> At, int Count) Rest => (_vectors[_index].Base + _offset, (int)_vectors[_index].Length - _offset);

    private void Advance(long count)
    {
        _done += count;
        _offset += (int)count;
        if (_offset < (int)_vectors[_index].Length)
            return;
        _index++;
        _offset = 0;
    }
}
