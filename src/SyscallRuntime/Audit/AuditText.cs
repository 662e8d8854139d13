// Mirrors kernel/audit.c: audit_log_untrustedstring, audit_log_n_hex, audit_log_task_info.
using System;
using System.Globalization;
using System.Text;
using SyscallKit.Kernel;

namespace SyscallKit.Audit;

/// <summary>The text of audit records.</summary>
internal static class AuditText
{
    /// <summary>Text from a user: quoted, or as hexadecimal digits if it has a quote, a blank, or a byte outside 21h to 7eh.</summary>
    public static string Untrusted(string text) => Untrusted(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Untrusted(string)"/>
    public static string Untrusted(ReadOnlySpan<byte> text) =>
        text.ContainsAnyExceptInRange((byte)0x21, (byte)0x7e) || text.Contains((byte)'"') ? Convert.ToHexString(text) : $"\"{Encoding.ASCII.GetString(text)}\"";

    /// <summary>The name of a task.</summary>
    public static string Comm(SyscallTask task)
    {
        ReadOnlySpan<byte> name = task.CommBytes;
        int end = name.IndexOf((byte)0);
        return Untrusted(end < 0 ? name : name[..end]);
    }

    /// <summary>The path of a program.</summary>
    public static string Exe(AuditSubject subject) => subject.Exe is { } exe ? Untrusted(exe) : "(null)";

    /// <summary>The label, where there is one.</summary>
    public static string Subj(AuditSubject subject) => subject.Subj is { } label ? $" subj={label}" : "";

    /// <summary>Who makes a call: <c>audit_log_task_info</c>.</summary>
    public static string TaskInfo(SyscallTask task, AuditSubject who) => string.Create(
        CultureInfo.InvariantCulture,
        $" ppid={who.Ppid} pid={task.Pid} auid={who.Auid} uid={who.Uid} gid={who.Gid} euid={who.Euid} suid={who.Suid} fsuid={who.Fsuid} egid={who.Egid} sgid={who.Sgid} fsgid={who.Fsgid} tty={who.Tty ?? "(none)"} ses={who.Ses} comm={Comm(task)} exe={Exe(who)}{Subj(who)}");

    /// <summary>A file: <c>audit_log_name</c>.</summary>
    public static string Path(int item, AuditPath path)
    {
        string inode = path.Inode is { } file
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" inode={file.Number} dev={file.Major:x2}:{file.Minor:x2} mode={Octal(file.Mode)} ouid={file.Uid} ogid={file.Gid} rdev={file.RdevMajor:x2}:{file.RdevMinor:x2}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"item={item} name={Untrusted(path.Name)}{inode} nametype={path.NameType} cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0");
    }

    // %#ho
    private static string Octal(uint mode) => (ushort)mode == 0 ? "0" : "0" + Convert.ToString((ushort)mode, 8);
}
