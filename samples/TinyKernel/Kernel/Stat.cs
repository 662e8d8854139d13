using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>What <c>stat</c> tells of a file: the layout of x86-64, 144 bytes (arch/x86/include/uapi/asm/stat.h).</summary>
[StructLayout(LayoutKind.Sequential, Size = 144)]
[CType("struct stat")]
public struct Stat
{
    private const int BlockSize = 4096;

    public ulong st_dev, st_ino, st_nlink;
    public uint st_mode, st_uid, st_gid, __pad0;
    public ulong st_rdev;
    public long st_size, st_blksize, st_blocks;
    public Timespec st_atime, st_mtime, st_ctime;

    public static Stat Of(Inode inode)
    {
        Timespec time = Timespec.FromNanoseconds(inode.ModifiedAt);
        return new Stat
        {
            st_dev = 1,
            st_ino = (ulong)inode.Number,
            st_nlink = (ulong)inode.Links,
            st_mode = (uint)inode.Mode,
            st_size = inode.Size,
            st_blksize = BlockSize,
            st_blocks = (inode.Size + 511) / 512,
            st_atime = time,
            st_mtime = time,
            st_ctime = time,
        };
    }
}
