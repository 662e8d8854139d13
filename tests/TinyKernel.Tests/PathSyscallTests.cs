using NUnit.Framework;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using static Tiny.Kernel.TinyKernel;
using static Tiny.Tests.FileSyscallTests;

namespace Tiny.Tests;

/// <summary>Calls on paths, made by SYSCALL.</summary>
public sealed class PathSyscallTests
{
    private const int All = 0x1ff;

    [Test]
    public void ErrorsOfOpenAreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        [
            await libc.Open("/none", OpenFlags.O_RDONLY),
            await libc.Open("", OpenFlags.O_RDONLY),
            await libc.Open("/none/file", OpenFlags.O_CREAT, All),
            await libc.Open("/etc/motd/file", OpenFlags.O_RDONLY),
            await libc.Open("/etc/motd/", OpenFlags.O_RDONLY),
            await libc.Open("/etc/motd", OpenFlags.O_DIRECTORY),
            await libc.Open("/etc", OpenFlags.O_WRONLY),
            await libc.Open("/etc", OpenFlags.O_CREAT, All),
            await libc.Open("/new/", OpenFlags.O_CREAT, All),
            await libc.Open("/etc/motd", OpenFlags.O_CREAT | OpenFlags.O_EXCL, All),
            await libc.Open("/new", OpenFlags.O_CREAT | OpenFlags.O_DIRECTORY, All),
            await libc.Open("/" + new string('a', 256), OpenFlags.O_RDONLY),
            await libc.Open(new string('a', 4096), OpenFlags.O_RDONLY),
            await Raw(libc, __NR_open, 0, 0),
            await Raw(libc, __NR_openat, 55, libc.Thread.Store("motd"), 0),
            await Raw(libc, __NR_openat, 1, libc.Thread.Store("motd"), 0),
        ]);
        Assert.That(results, Is.EqualTo(new[]
        {
            -Errno.ENOENT, -Errno.ENOENT, -Errno.ENOENT, -Errno.ENOTDIR, -Errno.ENOTDIR, -Errno.ENOTDIR, -Errno.EISDIR, -Errno.EISDIR, -Errno.EISDIR,
            -Errno.EEXIST, -Errno.EINVAL, -Errno.ENAMETOOLONG, -Errno.ENAMETOOLONG, -Errno.EFAULT, -Errno.EBADF, -Errno.ENOTDIR,
        }));
    }

    [Test]
    public void PathsAreWalkedFromRootWorkingDirectoryOrDescriptor()
    {
        long[] results = Results(async libc =>
        {
            long etc = await libc.Open("/etc", OpenFlags.O_RDONLY);
            return
            [
                etc,
                await libc.Open("//etc/./../etc/motd", OpenFlags.O_RDONLY),
                await libc.Open("/../../etc/motd", OpenFlags.O_RDONLY),
                await libc.Open("etc/motd", OpenFlags.O_RDONLY),
                await libc.ChDir("/etc"),
                await libc.Open("motd", OpenFlags.O_RDONLY),
                await libc.ChDir("/"),
                await Raw(libc, __NR_openat, (ulong)etc, libc.Thread.Store("motd"), 0),
                await Raw(libc, __NR_openat, 99, libc.Thread.Store("/etc/motd"), 0),
                await Raw(libc, __NR_openat, 0x1234_5678_ffff_ff9c, libc.Thread.Store("etc/motd"), 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new long[] { 3, 4, 5, 6, 0, 7, 0, 8, 9, 10 }));
    }

    [Test]
    public void DirectoriesAreMadeAndRemoved()
    {
        long[] results = Results(async libc =>
        {
            long made = await libc.MkDir("/dir", All);
            await libc.Close((int)await libc.Open("/dir/file", OpenFlags.O_CREAT, All));
            return
            [
                made,
                await libc.MkDir("/dir/", All),
                await libc.MkDir("/", All),
                await libc.MkDir("/none/dir", All),
                await libc.MkDir("/dir/file/dir", All),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir")),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir/file")),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir/none")),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir/.")),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir/..")),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/")),
                await libc.Unlink("/dir/file"),
                await Raw(libc, __NR_rmdir, libc.Thread.Store("/dir")),
                await libc.ChDir("/dir"),
                await Raw(libc, __NR_mkdir, 1, 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            0, -Errno.EEXIST, -Errno.EEXIST, -Errno.ENOENT, -Errno.ENOTDIR, -Errno.ENOTEMPTY, -Errno.ENOTDIR, -Errno.ENOENT, -Errno.EINVAL,
            -Errno.ENOTEMPTY, -Errno.EBUSY, 0, 0, -Errno.ENOENT, -Errno.EFAULT,
        }));
    }

    [Test]
    public void AnUnlinkedFileLivesWhileItIsOpen()
    {
        long[] results = Results(async libc =>
        {
            int fd = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_CREAT, All);
            return
            [
                await libc.Unlink("/file"),
                await libc.Unlink("/file"),
                await libc.Unlink("/etc"),
                await libc.Unlink("/etc/motd/"),
                await libc.Unlink("."),
                await libc.Write(fd, libc.Thread.Store("abc"), 3),
                await libc.LSeek(fd, 0, Whence.SEEK_END),
            ];
        });
        Assert.That(results, Is.EqualTo(new[] { 0, -Errno.ENOENT, -Errno.EISDIR, -Errno.ENOTDIR, -Errno.EISDIR, 3, 3 }));
    }

    [Test]
    public void GetcwdGivesThePathOrSaysWhyNot()
    {
        long[] results = Results(async libc =>
        {
            ulong buffer = libc.Thread.Allocate(64);
            await libc.MkDir("/a", All);
            await libc.MkDir("/a/b", All);
            long root = await Raw(libc, __NR_getcwd, buffer, 64);
            await libc.ChDir("/a/b");
            long fits = await Raw(libc, __NR_getcwd, buffer, 5);
            long isRight = libc.Thread.ReadString(buffer) == "/a/b" ? 1 : 0;
            long tooLong = await Raw(libc, __NR_getcwd, buffer, 4);
            long fault = await Raw(libc, __NR_getcwd, 0, 64);
            await Raw(libc, __NR_rmdir, libc.Thread.Store("/a/b"));
            return [root, fits, isRight, tooLong, fault, await Raw(libc, __NR_getcwd, buffer, 64), await libc.Open("new", OpenFlags.O_CREAT, All)];
        });
        Assert.That(results, Is.EqualTo(new[] { 2, 5, 1, -Errno.ERANGE, -Errno.EFAULT, -Errno.ENOENT, -Errno.ENOENT }));
    }

    [Test]
    public void AccessAndStatFindFiles()
    {
        long[] results = Results(async libc =>
        {
            ulong motd = libc.Thread.Store("/etc/motd");
            return
            [
                await Raw(libc, __NR_access, motd, 0),
                await Raw(libc, __NR_access, motd, 6),
                await Raw(libc, __NR_access, motd, 1),
                await Raw(libc, __NR_access, libc.Thread.Store("/bin/cat"), 1),
                await Raw(libc, __NR_access, motd, 8),
                await Raw(libc, __NR_access, libc.Thread.Store("/none"), 0),
                await Raw(libc, __NR_stat, motd, 0),
                await Raw(libc, __NR_stat, libc.Thread.Store("/none"), 0),
                await Raw(libc, __NR_fstat, 60, 0),
                await libc.ChDir("/etc/motd"),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            0, 0, -Errno.EACCES, 0, -Errno.EINVAL, -Errno.ENOENT, -Errno.EFAULT, -Errno.ENOENT, -Errno.EBADF, -Errno.ENOTDIR,
        }));
    }

    [Test]
    public void FilesAreLimitedSoThatTheHostIsSafe()
    {
        long[] results = Results(async libc =>
        {
            int fd = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_CREAT, All);
            await libc.LSeek(fd, (1 << 20) - 2, Whence.SEEK_SET);
            long partly = await libc.Write(fd, libc.Thread.Store("abc"), 3);
            long full = await libc.Write(fd, libc.Thread.Store("abc"), 3);
            await libc.Close(fd);
            ulong name = libc.Thread.Store("/0000");
            long made = 0;
            for (int i = 0; made >= 0 && i < 2000; i++)
            {
                libc.Thread.Write(name + 1, System.Text.Encoding.ASCII.GetBytes(i.ToString("d4", System.Globalization.CultureInfo.InvariantCulture)));
                made = await Raw(libc, __NR_mkdir, name, All);
            }

            return [partly, full, made];
        });
        Assert.That(results, Is.EqualTo(new[] { 2, -Errno.EFBIG, -Errno.ENOSPC }));
    }
}
