using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>Address spaces.</content>
public partial class LinuxCalls
{
    // Mappings.

    [Syscall(12, Ia32 = 45)]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long Brk(SyscallContext context, [Meaning(ArgumentKind.Address)] ulong brk);

    /// <summary><c>off</c> is in bytes; i386 has mmap2 instead, in pages.</summary>
    [Syscall(9)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EBADF), nameof(EEXIST), nameof(EINVAL), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM),
        nameof(EOVERFLOW), nameof(EPERM), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long Mmap(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong addr,
        [Size] ulong len,
        [Flags<MmapProt>] ulong prot,
        [Flags<MmapFlags>] ulong flags,
        [Fd] ulong fd,
        [Offset] ulong off);

    [Syscall(11, Ia32 = 91)]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EBADF), nameof(EEXIST), nameof(EINVAL), nameof(ENFILE), nameof(ENODEV), nameof(ENOMEM),
        nameof(EOVERFLOW), nameof(EPERM), nameof(ETXTBSY))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Munmap(SyscallContext context, [Meaning(ArgumentKind.Address)] ulong addr, [Size] nuint len);

    [Syscall(25, Ia32 = 163)]
    [Operations<IMremapOperations>(nameof(flags), AreBits = true)]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long Mremap(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong addr,
        [Size] ulong old_len,
        [Size] ulong new_len,
        [Flags<MremapFlags>] ulong flags,
        [Meaning(ArgumentKind.Address)] ulong new_addr);

    [Syscall(10, Ia32 = 125)]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(ENOMEM), nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mprotect(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [Flags<MmapProt>] ulong prot);

    [Syscall(26, Ia32 = 144)]
    [Errors(nameof(EBUSY), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Msync(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [Flags<MsyncFlags>] int flags);

    [Syscall(27, Ia32 = 218)]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mincore(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [CType("unsigned char *"), Meaning(ArgumentKind.Array), Out(nameof(len), Unit = LengthUnit.Pages)] UserPtr<byte> vec);

    [Syscall(28, Ia32 = 219)]
    [Operations<IMadviseOperations>(nameof(behavior))]
    [Errors(
        nameof(EACCES), nameof(EAGAIN), nameof(EBADF), nameof(EBUSY), nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ENOMEM),
        nameof(EPERM), nameof(EHWPOISON))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Madvise(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len_in,
        [Value<MadviseAdvice>] int behavior);

    [Syscall(440, Ia32 = 440, Name = "process_madvise")]
    [Errors(nameof(EBADF), nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM), nameof(ESRCH))]
    [return: Size]
    public virtual partial long ProcessMadvise(
        SyscallContext context,
        [Fd] int pidfd,
        [Meaning(ArgumentKind.IoVectors), In(nameof(vlen), Data = Direction.Remote)] ReadOnlyUserPtr<iovec> vec,
        [Meaning(ArgumentKind.Count)] nuint vlen,
        [Value<MadviseAdvice>] int behavior,
        [Flags<None>] uint flags);

    [Syscall(448, Ia32 = 448, Name = "process_mrelease")]
    [Errors(nameof(EAGAIN), nameof(EBADF), nameof(EINTR), nameof(EINVAL), nameof(ENOSYS), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long ProcessMrelease(SyscallContext context, [Fd] int pidfd, [Flags<None>] uint flags);

    [Syscall(216, Ia32 = 257, Name = "remap_file_pages")]
    [Errors(nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long RemapFilePages(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] ulong size,
        [Flags<MmapProt>] ulong prot,
        [Meaning(ArgumentKind.Number)] ulong pgoff,
        [Flags<MmapFlags>] ulong flags);

    [Syscall(462, Ia32 = 462)]
    [Errors(nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mseal(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [Flags<None>] ulong flags);

    // Locked memory.

    [Syscall(149, Ia32 = 150)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mlock(SyscallContext context, [Meaning(ArgumentKind.Address)] ulong start, [Size] nuint len);

    [Syscall(325, Ia32 = 376)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mlock2(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [Flags<Mlock2Flags>] int flags);

    [Syscall(150, Ia32 = 151)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Munlock(SyscallContext context, [Meaning(ArgumentKind.Address)] ulong start, [Size] nuint len);

    [Syscall(151, Ia32 = 152)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mlockall(SyscallContext context, [Flags<MlockallFlags>] int flags);

    [Syscall(152, Ia32 = 153)]
    [Errors(nameof(EAGAIN), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Munlockall(SyscallContext context);

    // Protection keys.

    [Syscall(330, Ia32 = 381, Name = "pkey_alloc")]
    [Errors(nameof(EINVAL), nameof(ENOSPC))]
    [return: Meaning(ArgumentKind.ProtectionKey)]
    public virtual partial long PkeyAlloc(SyscallContext context, [Flags<None>] ulong flags, [Flags<PkeyAccess>] ulong init_val);

    [Syscall(331, Ia32 = 382, Name = "pkey_free")]
    [Errors(nameof(EINVAL), nameof(ENOSPC))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long PkeyFree(SyscallContext context, [Meaning(ArgumentKind.ProtectionKey)] int pkey);

    [Syscall(329, Ia32 = 380, Name = "pkey_mprotect")]
    [Errors(nameof(EACCES), nameof(EINVAL), nameof(ENOMEM), nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long PkeyMprotect(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] nuint len,
        [Flags<MmapProt>] ulong prot,
        [Meaning(ArgumentKind.ProtectionKey)] int pkey);

    // Memory files and faults in user space.

    [Syscall(319, Ia32 = 356, Name = "memfd_create")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long MemfdCreate(SyscallContext context, [CString] ReadOnlyUserPtr<byte> uname, [Flags<MemfdFlags>] uint flags);

    [Syscall(447, Ia32 = 447, Name = "memfd_secret")]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM), nameof(ENOSYS))]
    [return: Fd]
    public virtual partial long MemfdSecret(SyscallContext context, [Flags<MemfdSecretFlags>] uint flags);

    [Syscall(323, Ia32 = 374)]
    [Errors(nameof(EINVAL), nameof(EMFILE), nameof(ENFILE), nameof(ENOMEM), nameof(EPERM))]
    [return: Fd]
    public virtual partial long Userfaultfd(SyscallContext context, [Flags<UserfaultfdFlags>] int flags);

    // NUMA.

    [Syscall(237, Ia32 = 274)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EIO), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Mbind(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] ulong len,
        [Value<MempolicyMode>] ulong mode,
        [Meaning(ArgumentKind.NodeMask), In(nameof(maxnode)), Nullable] ReadOnlyUserPtr<ulong> nmask,
        [Meaning(ArgumentKind.Count)] ulong maxnode,
        [Flags<MbindFlags>] uint flags);

    [Syscall(238, Ia32 = 276, Name = "set_mempolicy")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetMempolicy(
        SyscallContext context,
        [Value<MempolicyMode>] int mode,
        [Meaning(ArgumentKind.NodeMask), In(nameof(maxnode)), Nullable] ReadOnlyUserPtr<ulong> nmask,
        [Meaning(ArgumentKind.Count)] ulong maxnode);

    [Syscall(239, Ia32 = 275, Name = "get_mempolicy")]
    [Errors(nameof(EFAULT), nameof(EINVAL))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long GetMempolicy(
        SyscallContext context,
        [Out, Nullable] UserPtr<int> policy,
        [Meaning(ArgumentKind.NodeMask), Out(nameof(maxnode)), Nullable] UserPtr<ulong> nmask,
        [Meaning(ArgumentKind.Count)] ulong maxnode,
        [Meaning(ArgumentKind.Address)] ulong addr,
        [Flags<GetMempolicyFlags>] ulong flags);

    [Syscall(450, Ia32 = 450, Name = "set_mempolicy_home_node")]
    [Errors(nameof(EINVAL), nameof(ENOENT), nameof(EOPNOTSUPP))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetMempolicyHomeNode(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] ulong start,
        [Size] ulong len,
        [Meaning(ArgumentKind.Node)] ulong home_node,
        [Flags<None>] ulong flags);

    [Syscall(256, Ia32 = 294, Name = "migrate_pages")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long MigratePages(
        SyscallContext context,
        [Pid] pid_t pid,
        [Meaning(ArgumentKind.Count)] ulong maxnode,
        [Meaning(ArgumentKind.NodeMask), In(nameof(maxnode))] ReadOnlyUserPtr<ulong> old_nodes,
        [Meaning(ArgumentKind.NodeMask), In(nameof(maxnode))] ReadOnlyUserPtr<ulong> new_nodes);

    [Syscall(279, Ia32 = 317, Name = "move_pages")]
    [Errors(nameof(E2BIG), nameof(EACCES), nameof(EFAULT), nameof(EINVAL), nameof(ENODEV), nameof(EPERM), nameof(ESRCH))]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long MovePages(
        SyscallContext context,
        [Pid] pid_t pid,
        [Meaning(ArgumentKind.Count)] ulong nr_pages,
        [CType("const void * *"), In(nameof(nr_pages))] UserPtr<ReadOnlyUserPtr> pages,
        [In(nameof(nr_pages)), Nullable] ReadOnlyUserPtr<int> nodes,
        [Out(nameof(nr_pages))] UserPtr<int> status,
        [Flags<MovePagesFlags>] int flags);

    // The memory of another process.

    [Syscall(310, Ia32 = 347, Name = "process_vm_readv")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM), nameof(ESRCH))]
    [return: Size]
    public virtual partial long ProcessVmReadv(
        SyscallContext context,
        [Pid] pid_t pid,
        [Meaning(ArgumentKind.IoVectors), In(nameof(liovcnt), Filled = Filled.Result, Data = Direction.Out)] ReadOnlyUserPtr<iovec> lvec,
        [Meaning(ArgumentKind.Count)] ulong liovcnt,
        [Meaning(ArgumentKind.IoVectors), In(nameof(riovcnt), Data = Direction.Remote)] ReadOnlyUserPtr<iovec> rvec,
        [Meaning(ArgumentKind.Count)] ulong riovcnt,
        [Flags<None>] ulong flags);

    [Syscall(311, Ia32 = 348, Name = "process_vm_writev")]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENOMEM), nameof(EPERM), nameof(ESRCH))]
    [return: Size]
    public virtual partial long ProcessVmWritev(
        SyscallContext context,
        [Pid] pid_t pid,
        [Meaning(ArgumentKind.IoVectors), In(nameof(liovcnt), Data = Direction.In)] ReadOnlyUserPtr<iovec> lvec,
        [Meaning(ArgumentKind.Count)] ulong liovcnt,
        [Meaning(ArgumentKind.IoVectors), In(nameof(riovcnt), Data = Direction.Remote)] ReadOnlyUserPtr<iovec> rvec,
        [Meaning(ArgumentKind.Count)] ulong riovcnt,
        [Flags<None>] ulong flags);
}
