using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>The machine: its names, its state, its log.</content>
public sealed partial class LinuxTable
{
    // Names.

    [Syscall(63, Ia32 = 122, TableName = "uname")]
    public partial long Newuname(UserPtr<new_utsname> name);

    [Syscall(170, Ia32 = 74)]
    public partial long SetHostname(UserPtr<byte> name, int len);

    [Syscall(171, Ia32 = 121)]
    public partial long SetDomainname(UserPtr<byte> name, int len);

    // State.

    [Syscall(99, Ia32 = 116)]
    public partial long Sysinfo(UserPtr<sysinfo> info);

    [Syscall(103, Ia32 = 103)]
    public partial long Syslog(int type, UserPtr<byte> buf, int len);

    [Syscall(318, Ia32 = 355)]
    public partial long GetRandom(UserPtr<byte> ubuf, nuint len, uint flags);

    [Syscall(169, Ia32 = 88)]
    public partial long Reboot(int magic1, int magic2, uint cmd, UserPtr arg);

    [Syscall(153, Ia32 = 111)]
    public partial long Vhangup();

    // Ports.

    [Syscall(172, Ia32 = 110)]
    public partial long Iopl(uint level);

    [Syscall(173, Ia32 = 101)]
    public partial long Ioperm(ulong from, ulong num, int turn_on);
}
