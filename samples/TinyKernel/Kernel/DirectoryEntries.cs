using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>Directory entries as <c>getdents64</c> lays them out: inode, position of the next, size, type, name (<c>linux_dirent64</c>).</summary>
internal static class DirectoryEntries
{
    private const int HeaderSize = 19;

    /// <summary>Copies as many entries as fit, from the file's position on.</summary>
    /// <returns>The bytes, 0 at the end; -EINVAL if not even one fits; -EFAULT.</returns>
    public static long CopyToUser(IUserMemory memory, Directory directory, OpenFile file, UserPtr<byte> dirent, uint count)
    {
        List<KeyValuePair<string, Inode>> entries = [new(".", directory), new("..", directory.Parent), .. directory.Entries];
        long done = 0;
        while (file.Position < entries.Count)
        {
            byte[] record = Format(entries[(int)file.Position], file.Position + 1);
            if (done + record.Length > count)
                return done > 0 ? done : -Errno.EINVAL;
            if (memory.CopyToUser(dirent + done, record) != 0)
                return done > 0 ? done : -Errno.EFAULT;
            done += record.Length;
            file.Position++;
        }

        return done;
    }

    private static byte[] Format(KeyValuePair<string, Inode> entry, long next)
    {
        byte[] name = UserText.Encode(entry.Key);
        byte[] record = new byte[(HeaderSize + name.Length + 1 + 7) & ~7];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)entry.Value.Number);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(8), next);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(16), (ushort)record.Length);
        record[18] = (byte)((int)entry.Value.Type >> 12); // DT_REG and the others are the type bits of the mode.
        name.CopyTo(record, HeaderSize);
        return record;
    }
}
