using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using Compat = SyscallKit.Linux.Abi.Compat;

namespace SyscallKit.Linux.Declarations;

/// <content>Other calls that only i386 has: those of its first kernels, and those that pass 64-bit values (arch/x86/entry/syscalls/syscall_32.tbl).</content>
public partial class LinuxCalls
{
    // States of files.

    [CompatSyscall(18, Name = "stat", TableName = "oldstat")]
    public virtual partial long OldStat(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<Compat.oldstat> statbuf);

    [CompatSyscall(84, Name = "lstat", TableName = "oldlstat")]
    public virtual partial long OldLstat(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<Compat.oldstat> statbuf);

    [CompatSyscall(28, Name = "fstat", TableName = "oldfstat")]
    public virtual partial long OldFstat(SyscallContext context, [Fd] uint fd, [Out] UserPtr<Compat.oldstat> statbuf);

    [CompatSyscall(195, Name = "ia32_stat64", TableName = "stat64")]
    public virtual partial long Ia32Stat64(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<Compat.stat64> statbuf);

    [CompatSyscall(196, Name = "ia32_lstat64", TableName = "lstat64")]
    public virtual partial long Ia32Lstat64(SyscallContext context, [Path] ReadOnlyUserPtr<byte> filename, [Out] UserPtr<Compat.stat64> statbuf);

    [CompatSyscall(197, Name = "ia32_fstat64", TableName = "fstat64")]
    public virtual partial long Ia32Fstat64(SyscallContext context, [Fd] uint fd, [Out] UserPtr<Compat.stat64> statbuf);

    [CompatSyscall(300, Name = "ia32_fstatat64", TableName = "fstatat64")]
    public virtual partial long Ia32Fstatat64(
        SyscallContext context,
        [DirFd, Value<AtFd>] uint dfd,
        [Path(nameof(dfd))] ReadOnlyUserPtr<byte> filename,
        [Out] UserPtr<Compat.stat64> statbuf,
        [Flags<AtFlags>] int flag);

    [CompatSyscall(268, Name = "statfs64")]
    public virtual partial long Statfs64(
        SyscallContext context,
        [Path] ReadOnlyUserPtr<byte> pathname,
        [Size(MustBe = 84)] uint sz,
        [Out] UserPtr<Compat.statfs64> buf);

    [CompatSyscall(269, Name = "fstatfs64")]
    public virtual partial long Fstatfs64(SyscallContext context, [Fd] uint fd, [Size(MustBe = 84)] uint sz, [Out] UserPtr<Compat.statfs64> buf);

    // Open files.

    [CompatSyscall(221, Name = "fcntl64")]
    public virtual partial long Fcntl64(SyscallContext context, [Fd] uint fd, [Value<FcntlCmds>] uint cmd, [DependsOn(nameof(cmd))] uint arg);

    /// <summary>The offset comes in two halves, and the place that was reached is written.</summary>
    [CompatSyscall(140, Name = "llseek", TableName = "_llseek")]
    public virtual partial long Llseek(
        SyscallContext context,
        [Fd] uint fd,
        [Offset] uint offset_high,
        [Offset] uint offset_low,
        [Out] UserPtr<loff_t> result,
        [Value<SeekWhence>] uint whence);

    [CompatSyscall(187, Name = "sendfile")]
    [return: Size]
    public virtual partial long CompatSendfile(
        SyscallContext context,
        [Fd] int out_fd,
        [Fd] int in_fd,
        [InOut, Nullable] UserPtr<int> offset,
        [Size] uint count);

    /// <summary>One entry at a time, whatever the count.</summary>
    [CompatSyscall(89, Name = "old_readdir", TableName = "readdir")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long OldReaddir(
        SyscallContext context,
        [Fd] uint fd,
        [Out] UserPtr<Compat.old_linux_dirent> dirent,
        [Meaning(ArgumentKind.Unused)] uint count);

    [CompatSyscall(82, Name = "old_select", TableName = "select")]
    [return: Meaning(ArgumentKind.Count)]
    public virtual partial long OldSelect(SyscallContext context, [In] UserPtr<Compat.sel_arg_struct> arg);

    // Memory.

    [CompatSyscall(90, Name = "ia32_mmap", TableName = "mmap")]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long Ia32Mmap(SyscallContext context, [In] UserPtr<Compat.mmap_arg_struct32> arg);

    /// <summary>The offset is in pages of 4,096 bytes.</summary>
    [CompatSyscall(192, Name = "mmap_pgoff", TableName = "mmap2")]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long MmapPgoff(
        SyscallContext context,
        [Meaning(ArgumentKind.Address)] uint addr,
        [Size] uint len,
        [Flags<MmapProt>] uint prot,
        [Flags<MmapFlags>] uint flags,
        [Fd] uint fd,
        [Offset] uint pgoff);

    [CompatSyscall(86, Name = "uselib")]
    public virtual partial long Uselib(SyscallContext context, [Path] ReadOnlyUserPtr<byte> library);

    [CompatSyscall(243, Name = "set_thread_area")]
    public virtual partial long SetThreadArea(SyscallContext context, [InOut] UserPtr<user_desc> u_info);

    [CompatSyscall(244, Name = "get_thread_area")]
    public virtual partial long GetThreadArea(SyscallContext context, [InOut] UserPtr<user_desc> u_info);

    // Processes.

    [CompatSyscall(7, Name = "waitpid")]
    [return: Pid]
    public virtual partial long Waitpid(
        SyscallContext context,
        [Pid] pid_t pid,
        [Out, Nullable] UserPtr<int> stat_addr,
        [Flags<WaitOptions>] int options);

    [CompatSyscall(34, Name = "nice")]
    public virtual partial long Nice(SyscallContext context, [Meaning(ArgumentKind.Number)] int increment);

    [CompatSyscall(76, Name = "old_getrlimit", TableName = "getrlimit")]
    public virtual partial long OldGetrlimit(
        SyscallContext context,
        [Value<RlimitResource>] uint resource,
        [Out] UserPtr<Compat.rlimit> rlim);

    // Signals, of which a set has 32.

    [CompatSyscall(48, Name = "signal")]
    [return: Meaning(ArgumentKind.Address)]
    public virtual partial long Signal(SyscallContext context, [Signal, Value<Signals>] int sig, [Value<SigactionHandler>] uint handler);

    [CompatSyscall(67, Name = "sigaction")]
    public virtual partial long Sigaction(
        SyscallContext context,
        [Signal, Value<Signals>] int sig,
        [In, Nullable] ReadOnlyUserPtr<Compat.old_sigaction> act,
        [Out, Nullable] UserPtr<Compat.old_sigaction> oact);

    [CompatSyscall(68, Name = "sgetmask")]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long SGetMask(SyscallContext context);

    [CompatSyscall(69, Name = "ssetmask")]
    [return: Meaning(ArgumentKind.Number)]
    public virtual partial long SSetMask(SyscallContext context, [Meaning(ArgumentKind.Number)] int newmask);

    [CompatSyscall(72, Name = "sigsuspend")]
    public virtual partial long Sigsuspend(
        SyscallContext context,
        [Meaning(ArgumentKind.Unused)] int unused1,
        [Meaning(ArgumentKind.Unused)] int unused2,
        [Meaning(ArgumentKind.Number)] uint mask);

    [CompatSyscall(73, Name = "sigpending")]
    public virtual partial long Sigpending(SyscallContext context, [Out] UserPtr<uint> set);

    [CompatSyscall(126, Name = "sigprocmask")]
    public virtual partial long Sigprocmask(
        SyscallContext context,
        [Value<SigmaskHow>] int how,
        [In, Nullable] UserPtr<uint> nset,
        [Out, Nullable] UserPtr<uint> oset);

    [CompatSyscall(119, Name = "sigreturn")]
    public virtual partial long Sigreturn(SyscallContext context);

    // Many calls in one.

    /// <summary>Each call of the first sockets, by its number, with its arguments in memory (include/uapi/linux/net.h).</summary>
    [CompatSyscall(102, Name = "socketcall")]
    public virtual partial long Socketcall(SyscallContext context, [Meaning(ArgumentKind.Number)] int call, [In] UserPtr<u32> args);

    /// <summary>Each call of System V's inter-process communication, by its number (include/uapi/linux/ipc.h).</summary>
    [CompatSyscall(117, Name = "ipc")]
    public virtual partial long Ipc(
        SyscallContext context,
        [Meaning(ArgumentKind.Number)] u32 call,
        [Meaning(ArgumentKind.Number)] int first,
        [Meaning(ArgumentKind.Number)] int second,
        [Meaning(ArgumentKind.Number)] u32 third,
        [Meaning(ArgumentKind.Address)] u32 ptr,
        [Meaning(ArgumentKind.Number)] u32 fifth);

    // The machine.

    [CompatSyscall(59, Name = "olduname", TableName = "oldolduname")]
    public virtual partial long OldOldUname(SyscallContext context, [Out] UserPtr<Compat.oldold_utsname> name);

    [CompatSyscall(109, Name = "uname", TableName = "olduname")]
    public virtual partial long OldUname(SyscallContext context, [Out] UserPtr<Compat.old_utsname> name);

    [CompatSyscall(22, Name = "oldumount", TableName = "umount")]
    public virtual partial long OldUmount(SyscallContext context, [Path] ReadOnlyUserPtr<byte> name);

    // Calls of which an x86-64 kernel keeps the number and answers -ENOSYS.

    [CompatSyscall(113, Name = "vm86old")]
    public virtual partial long Vm86Old(SyscallContext context, [Meaning(ArgumentKind.Address)] uint user_vm86);

    [CompatSyscall(166, Name = "vm86")]
    public virtual partial long Vm86(SyscallContext context, [Meaning(ArgumentKind.Number)] uint cmd, [Meaning(ArgumentKind.Number)] uint arg);

    [CompatSyscall(134, Name = "bdflush")]
    public virtual partial long Bdflush(SyscallContext context, [Meaning(ArgumentKind.Number)] int func, [Meaning(ArgumentKind.Number)] int data);

    [CompatSyscall(149, Name = "sysctl", TableName = "_sysctl")]
    public virtual partial long Sysctl(SyscallContext context, [Meaning(ArgumentKind.Address)] uint args);
}
