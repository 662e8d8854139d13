using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Names in the file system: directories, links and what the caller's paths start from.</content>
public sealed partial class LinuxTable
{
    // Directories.

    [Syscall(83, Ia32 = 39)]
    public partial long Mkdir(ReadOnlyUserPtr<byte> pathname, umode_t mode);

    [Syscall(258, Ia32 = 296)]
    public partial long MkdirAt(int dfd, ReadOnlyUserPtr<byte> pathname, umode_t mode);

    [Syscall(84, Ia32 = 40)]
    public partial long Rmdir(ReadOnlyUserPtr<byte> pathname);

    /// <summary>The old record: the file's type hides behind the name's zero byte.</summary>
    [Syscall(78, Ia32 = 141)]
    public partial long Getdents(uint fd, UserPtr<linux_dirent> dirent, uint count);

    [Syscall(217, Ia32 = 220)]
    public partial long Getdents64(uint fd, UserPtr<linux_dirent64> dirent, uint count);

    // Links and names.

    [Syscall(86, Ia32 = 9)]
    public partial long Link(ReadOnlyUserPtr<byte> oldname, ReadOnlyUserPtr<byte> newname);

    [Syscall(265, Ia32 = 303)]
    public partial long LinkAt(int olddfd, ReadOnlyUserPtr<byte> oldname, int newdfd, ReadOnlyUserPtr<byte> newname, int flags);

    [Syscall(87, Ia32 = 10)]
    public partial long Unlink(ReadOnlyUserPtr<byte> pathname);

    /// <summary>With <c>AT_REMOVEDIR</c> it is rmdir(2).</summary>
    [Syscall(263, Ia32 = 301)]
    public partial long UnlinkAt(int dfd, ReadOnlyUserPtr<byte> pathname, int flag);

    [Syscall(88, Ia32 = 83)]
    public partial long Symlink(ReadOnlyUserPtr<byte> oldname, ReadOnlyUserPtr<byte> newname);

    [Syscall(266, Ia32 = 304)]
    public partial long SymlinkAt(ReadOnlyUserPtr<byte> oldname, int newdfd, ReadOnlyUserPtr<byte> newname);

    [Syscall(89, Ia32 = 85)]
    public partial long Readlink(ReadOnlyUserPtr<byte> path, UserPtr<byte> buf, int bufsiz);

    [Syscall(267, Ia32 = 305)]
    public partial long ReadlinkAt(int dfd, ReadOnlyUserPtr<byte> pathname, UserPtr<byte> buf, int bufsiz);

    [Syscall(82, Ia32 = 38)]
    public partial long Rename(ReadOnlyUserPtr<byte> oldname, ReadOnlyUserPtr<byte> newname);

    [Syscall(264, Ia32 = 302)]
    public partial long RenameAt(int olddfd, ReadOnlyUserPtr<byte> oldname, int newdfd, ReadOnlyUserPtr<byte> newname);

    [Syscall(316, Ia32 = 353)]
    public partial long Renameat2(int olddfd, ReadOnlyUserPtr<byte> oldname, int newdfd, ReadOnlyUserPtr<byte> newname, uint flags);

    [Syscall(133, Ia32 = 14)]
    public partial long Mknod(ReadOnlyUserPtr<byte> filename, umode_t mode, unsigned dev);

    [Syscall(259, Ia32 = 297)]
    public partial long MknodAt(int dfd, ReadOnlyUserPtr<byte> filename, umode_t mode, uint dev);

    // Where the caller stands.

    /// <summary>Returns the length of the path with its zero byte, where the C library returns the buffer.</summary>
    [Syscall(79, Ia32 = 183)]
    public partial long GetCwd(UserPtr<byte> buf, ulong size);

    [Syscall(80, Ia32 = 12)]
    public partial long Chdir(ReadOnlyUserPtr<byte> filename);

    [Syscall(81, Ia32 = 133)]
    public partial long Fchdir(uint fd);

    [Syscall(161, Ia32 = 61)]
    public partial long Chroot(ReadOnlyUserPtr<byte> filename);

    [Syscall(95, Ia32 = 60)]
    public partial long Umask(int mask);

    // Files by handle.

    [Syscall(303, Ia32 = 341, Name = "name_to_handle_at")]
    public partial long NameToHandleAt(int dfd, ReadOnlyUserPtr<byte> name, UserPtr<file_handle> handle, UserPtr mnt_id, int flag);

    [Syscall(304, Ia32 = 342, Name = "open_by_handle_at")]
    public partial long OpenByHandleAt(int mountdirfd, UserPtr<file_handle> handle, int flags);
}
