using System.Globalization;
using SyscallKit.Declaring;

namespace SyscallKit.Seccomp;

/// <summary>A filter's value in words.</summary>
internal static class OutcomeText
{
    /// <summary>Such as <c>ERRNO 1 (EPERM)</c>.</summary>
    public static string Of(uint value) => Of(SeccompActions.Of(value), (value & ~SeccompActions.Mask).ToString(CultureInfo.InvariantCulture));

    /// <summary>An action with its data.</summary>
    /// <param name="action">The action.</param>
    /// <param name="data">The data: a number, or what it is computed from.</param>
    public static string Of(SeccompAction action, string data)
    {
        string name = NameOf(action);
        if (data == "0" && action != SeccompAction.Errno)
            return name;
        bool isError = action == SeccompAction.Errno && int.TryParse(data, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= Errno.MaxErrno;
        return isError ? $"{name} {data} ({new Errno(int.Parse(data, CultureInfo.InvariantCulture))})" : $"{name} {data}";
    }

    /// <summary>Linux's name of an action, without <c>SECCOMP_RET_</c>.</summary>
    public static string NameOf(SeccompAction action) => action switch
    {
        SeccompAction.KillThread => "KILL_THREAD",
        SeccompAction.Trap => "TRAP",
        SeccompAction.Errno => "ERRNO",
        SeccompAction.UserNotif => "USER_NOTIF",
        SeccompAction.Trace => "TRACE",
        SeccompAction.Log => "LOG",
        SeccompAction.Allow => "ALLOW",
        _ => "KILL_PROCESS",
    };
}
