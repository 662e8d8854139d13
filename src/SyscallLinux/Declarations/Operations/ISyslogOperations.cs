using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>syslog(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ISyslogOperations
{
    [Operation(SyslogAction.SYSLOG_ACTION_CLOSE)]
    [Operation(SyslogAction.SYSLOG_ACTION_OPEN)]
    [Operation(SyslogAction.SYSLOG_ACTION_CLEAR)]
    [Operation(SyslogAction.SYSLOG_ACTION_CONSOLE_OFF)]
    [Operation(SyslogAction.SYSLOG_ACTION_CONSOLE_ON)]
    [return: Meaning(ArgumentKind.Zero)]
    long SYSLOG_ACTION_CLOSE([Meaning(ArgumentKind.Unused)] UserPtr<byte> buf, [Meaning(ArgumentKind.Unused)] int len);

    [Operation(SyslogAction.SYSLOG_ACTION_READ)]
    [Operation(SyslogAction.SYSLOG_ACTION_READ_ALL)]
    [Operation(SyslogAction.SYSLOG_ACTION_READ_CLEAR)]
    [return: Size]
    long SYSLOG_ACTION_READ([Out(nameof(len), Filled = Filled.Result)] UserPtr buf, [Size] int len);

    [Operation(SyslogAction.SYSLOG_ACTION_CONSOLE_LEVEL)]
    [return: Meaning(ArgumentKind.Zero)]
    long SYSLOG_ACTION_CONSOLE_LEVEL([Meaning(ArgumentKind.Unused)] UserPtr<byte> buf, [Meaning(ArgumentKind.Number)] int len);

    [Operation(SyslogAction.SYSLOG_ACTION_SIZE_UNREAD)]
    [Operation(SyslogAction.SYSLOG_ACTION_SIZE_BUFFER)]
    [return: Size]
    long SYSLOG_ACTION_SIZE_UNREAD([Meaning(ArgumentKind.Unused)] UserPtr<byte> buf, [Meaning(ArgumentKind.Unused)] int len);
}
