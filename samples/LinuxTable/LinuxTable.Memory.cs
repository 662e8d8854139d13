using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Address spaces.</content>
public sealed partial class LinuxTable
{
    // Mappings.

    [Syscall(12, Ia32 = 45)]
    public partial long Brk(ulong brk);

    /// <summary><c>off</c> is in bytes; i386 has mmap2 instead, in pages.</summary>
    [Syscall(9)]
    public partial long Mmap(ulong addr, ulong len, ulong prot, ulong flags, ulong fd, ulong off);

    [Syscall(11, Ia32 = 91)]
    public partial long Munmap(ulong addr, nuint len);

    [Syscall(25, Ia32 = 163)]
    public partial long Mremap(ulong addr, ulong old_len, ulong new_len, ulong flags, ulong new_addr);

    [Syscall(10, Ia32 = 125)]
    public partial long Mprotect(ulong start, nuint len, ulong prot);

    [Syscall(26, Ia32 = 144)]
    public partial long Msync(ulong start, nuint len, int flags);

    [Syscall(27, Ia32 = 218)]
    public partial long Mincore(ulong start, nuint len, [CType("unsigned char *")] UserPtr<byte> vec);

    [Syscall(28, Ia32 = 219)]
    public partial long Madvise(ulong start, nuint len_in, int behavior);

    [Syscall(440, Ia32 = 440, Name = "process_madvise")]
    public partial long ProcessMadvise(int pidfd, ReadOnlyUserPtr<iovec> vec, nuint vlen, int behavior, uint flags);

    [Syscall(448, Ia32 = 448, Name = "process_mrelease")]
    public partial long ProcessMrelease(int pidfd, uint flags);

    [Syscall(216, Ia32 = 257, Name = "remap_file_pages")]
    public partial long RemapFilePages(ulong start, ulong size, ulong prot, ulong pgoff, ulong flags);

    [Syscall(462, Ia32 = 462)]
    public partial long Mseal(ulong start, nuint len, ulong flags);

    // Locked memory.

    [Syscall(149, Ia32 = 150)]
    public partial long Mlock(ulong start, nuint len);

    [Syscall(325, Ia32 = 376)]
    public partial long Mlock2(ulong start, nuint len, int flags);

    [Syscall(150, Ia32 = 151)]
    public partial long Munlock(ulong start, nuint len);

    [Syscall(151, Ia32 = 152)]
    public partial long Mlockall(int flags);

    [Syscall(152, Ia32 = 153)]
    public partial long Munlockall();

    // Protection keys.

    [Syscall(330, Ia32 = 381, Name = "pkey_alloc")]
    public partial long PkeyAlloc(ulong flags, ulong init_val);

    [Syscall(331, Ia32 = 382, Name = "pkey_free")]
    public partial long PkeyFree(int pkey);

    [Syscall(329, Ia32 = 380, Name = "pkey_mprotect")]
    public partial long PkeyMprotect(ulong start, nuint len, ulong prot, int pkey);

    // Memory files and faults in user space.

    [Syscall(319, Ia32 = 356, Name = "memfd_create")]
    public partial long MemfdCreate(ReadOnlyUserPtr<byte> uname, uint flags);

    [Syscall(447, Ia32 = 447, Name = "memfd_secret")]
    public partial long MemfdSecret(uint flags);

    [Syscall(323, Ia32 = 374)]
    public partial long Userfaultfd(int flags);

    // NUMA.

    [Syscall(237, Ia32 = 274)]
    public partial long Mbind(ulong start, ulong len, ulong mode, ReadOnlyUserPtr<ulong> nmask, ulong maxnode, uint flags);

    [Syscall(238, Ia32 = 276, Name = "set_mempolicy")]
    public partial long SetMempolicy(int mode, ReadOnlyUserPtr<ulong> nmask, ulong maxnode);

    [Syscall(239, Ia32 = 275, Name = "get_mempolicy")]
    public partial long GetMempolicy(UserPtr<int> policy, UserPtr<ulong> nmask, ulong maxnode, ulong addr, ulong flags);

    [Syscall(450, Ia32 = 450, Name = "set_mempolicy_home_node")]
    public partial long SetMempolicyHomeNode(ulong start, ulong len, ulong home_node, ulong flags);

    [Syscall(256, Ia32 = 294, Name = "migrate_pages")]
    public partial long MigratePages(pid_t pid, ulong maxnode, ReadOnlyUserPtr<ulong> old_nodes, ReadOnlyUserPtr<ulong> new_nodes);

    [Syscall(279, Ia32 = 317, Name = "move_pages")]
    public partial long MovePages(
        pid_t pid, ulong nr_pages, [CType("const void * *")] UserPtr<ReadOnlyUserPtr> pages,
        ReadOnlyUserPtr<int> nodes, UserPtr<int> status, int flags);

    // The memory of another process.

    [Syscall(310, Ia32 = 347, Name = "process_vm_readv")]
    public partial long ProcessVmReadv(
        pid_t pid, ReadOnlyUserPtr<iovec> lvec, ulong liovcnt, ReadOnlyUserPtr<iovec> rvec, ulong riovcnt, ulong flags);

    [Syscall(311, Ia32 = 348, Name = "process_vm_writev")]
    public partial long ProcessVmWritev(
        pid_t pid, ReadOnlyUserPtr<iovec> lvec, ulong liovcnt, ReadOnlyUserPtr<iovec> rvec, ulong riovcnt, ulong flags);
}
