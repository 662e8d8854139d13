using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Linux.Abi;
using SyscallKit.Linux.Declarations.Operations;
using static SyscallKit.Declaring.Errno;

namespace SyscallKit.Linux.Declarations;

/// <content>The machine: its names, its state, its log.</content>
public partial class LinuxCalls
{
    // Names.

    [Syscall(63, Ia32 = 122, TableName = "uname")]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Newuname(SyscallContext context, [Out] UserPtr<utsname> name);

    [Syscall(170, Ia32 = 74)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(ENAMETOOLONG), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetHostname(SyscallContext context, [In(nameof(len)), Recorded(RecordedAs.Text)] UserPtr<byte> name, [Size] int len);

    [Syscall(171, Ia32 = 121)]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long SetDomainname(SyscallContext context, [In(nameof(len)), Recorded(RecordedAs.Text)] UserPtr<byte> name, [Size] int len);

    // State.

    [Syscall(99, Ia32 = 116)]
    [Errors(nameof(EFAULT))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Sysinfo(SyscallContext context, [Out] UserPtr<sysinfo> info);

    [Syscall(103, Ia32 = 103)]
    [Operations<ISyslogOperations>(nameof(type))]
    [Errors(nameof(EINVAL), nameof(ENOSYS), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Vary)]
    public virtual partial long Syslog(
        SyscallContext context,
        [Value<SyslogAction>] int type,
        [Out(nameof(len)), Recorded(RecordedAs.String)] UserPtr<byte> buf,
        [Size] int len);

    [Syscall(318, Ia32 = 355)]
    [Errors(nameof(EAGAIN), nameof(EFAULT), nameof(EINTR), nameof(EINVAL), nameof(ENOSYS))]
    [return: Size]
    public virtual partial long GetRandom(
        SyscallContext context,
        [Out(nameof(len), Filled = Filled.Result)] UserPtr<byte> ubuf,
        [Size] nuint len,
        [Flags<GetrandomFlags>] uint flags);

    [Syscall(169, Ia32 = 88)]
    [Operations<IRebootOperations>(nameof(cmd))]
    [Errors(nameof(EFAULT), nameof(EINVAL), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Reboot(
        SyscallContext context,
        [Value<RebootMagic1>] int magic1,
        [Value<RebootMagic2>] int magic2,
        [Value<RebootCmds>] uint cmd,
        [DependsOn(nameof(cmd))] UserPtr arg);

    [Syscall(153, Ia32 = 111)]
    [Errors(nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Vhangup(SyscallContext context);

    // Ports.

    [Syscall(172, Ia32 = 110)]
    [Errors(nameof(EINVAL), nameof(ENOSYS), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Iopl(SyscallContext context, [Meaning(ArgumentKind.Number)] uint level);

    [Syscall(173, Ia32 = 101)]
    [Errors(nameof(EINVAL), nameof(EIO), nameof(ENOMEM), nameof(EPERM))]
    [return: Meaning(ArgumentKind.Zero)]
    public virtual partial long Ioperm(
        SyscallContext context,
        [Meaning(ArgumentKind.Number)] ulong from,
        [Meaning(ArgumentKind.Count)] ulong num,
        [Meaning(ArgumentKind.Boolean)] int turn_on);
}
