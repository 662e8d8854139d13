using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Extended attributes.</content>
public sealed partial class LinuxTable
{
    // Reading.

    [Syscall(191, Ia32 = 229)]
    public partial long Getxattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name, UserPtr value, nuint size);

    [Syscall(192, Ia32 = 230)]
    public partial long Lgetxattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name, UserPtr value, nuint size);

    [Syscall(193, Ia32 = 231)]
    public partial long Fgetxattr(int fd, ReadOnlyUserPtr<byte> name, UserPtr value, nuint size);

    [Syscall(464, Ia32 = 464)]
    public partial long GetxattrAt(
        int dfd, ReadOnlyUserPtr<byte> pathname, uint at_flags, ReadOnlyUserPtr<byte> name, UserPtr<xattr_args> uargs, nuint usize);

    // Writing.

    [Syscall(188, Ia32 = 226)]
    public partial long Setxattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name, ReadOnlyUserPtr value, nuint size, int flags);

    [Syscall(189, Ia32 = 227)]
    public partial long Lsetxattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name, ReadOnlyUserPtr value, nuint size, int flags);

    [Syscall(190, Ia32 = 228)]
    public partial long Fsetxattr(int fd, ReadOnlyUserPtr<byte> name, ReadOnlyUserPtr value, nuint size, int flags);

    [Syscall(463, Ia32 = 463)]
    public partial long SetxattrAt(
        int dfd, ReadOnlyUserPtr<byte> pathname, uint at_flags,
        ReadOnlyUserPtr<byte> name, ReadOnlyUserPtr<xattr_args> uargs, nuint usize);

    // Listing.

    [Syscall(194, Ia32 = 232)]
    public partial long Listxattr(ReadOnlyUserPtr<byte> pathname, UserPtr<byte> list, nuint size);

    [Syscall(195, Ia32 = 233)]
    public partial long Llistxattr(ReadOnlyUserPtr<byte> pathname, UserPtr<byte> list, nuint size);

    [Syscall(196, Ia32 = 234)]
    public partial long Flistxattr(int fd, UserPtr<byte> list, nuint size);

    [Syscall(465, Ia32 = 465)]
    public partial long ListxattrAt(int dfd, ReadOnlyUserPtr<byte> pathname, uint at_flags, UserPtr<byte> list, nuint size);

    // Removing.

    [Syscall(197, Ia32 = 235)]
    public partial long Removexattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name);

    [Syscall(198, Ia32 = 236)]
    public partial long Lremovexattr(ReadOnlyUserPtr<byte> pathname, ReadOnlyUserPtr<byte> name);

    [Syscall(199, Ia32 = 237)]
    public partial long Fremovexattr(int fd, ReadOnlyUserPtr<byte> name);

    [Syscall(466, Ia32 = 466)]
    public partial long RemovexattrAt(int dfd, ReadOnlyUserPtr<byte> pathname, uint at_flags, ReadOnlyUserPtr<byte> name);
}
