using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>
/// The arguments of a call whose memory its entry records from Linux 6.19 on: <c>user_mask</c>, <c>user_arg_size</c> and <c>user_arg_is_str</c>
/// of <c>struct syscall_metadata</c> (<c>check_faultable_syscall</c>, kernel/trace/trace_syscalls.c).
/// </summary>
internal sealed class SyscallUserArguments
{
    private const int NoSize = -1;

    private static readonly FrozenDictionary<string, Rule> s_rules = Rules().ToFrozenDictionary(StringComparer.Ordinal);

    private readonly int _mask;

    private SyscallUserArguments(int mask, int sizeArgument, bool isText, bool isOpenat)
    {
        _mask = mask;
        SizeArgument = sizeArgument;
        IsString = sizeArgument < 0 || isText;
        IsOpenat = isOpenat;
    }

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount((uint)_mask);

    /// <summary>The argument that says how many bytes there are; -1 for a string that ends in NUL.</summary>
    public int SizeArgument { get; }

    /// <summary>Whether it is shown as text.</summary>
    public bool IsString { get; }

    /// <summary>Whether the call is <c>openat</c>, which has a text of its own.</summary>
    public bool IsOpenat { get; }

    /// <summary>Whether an argument is one of them.</summary>
    public bool Has(int argument) => (_mask >> argument & 1) != 0;

    /// <summary>The arguments of a call.</summary>
    /// <param name="metadata">The call.</param>
    /// <returns>
    /// Null if it has none. A call of a known name whose argument is no pointer to characters (to anything, where its length is given) is another
    /// call: that argument is left out.
    /// </returns>
    public static SyscallUserArguments? Of(SyscallMetadata metadata)
    {
        if (!s_rules.TryGetValue(metadata.Name, out Rule rule))
            return null;
        int mask = 0;
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            string type = metadata.Types[i];
            bool isPointer = type is "char *" or "const char *" || (rule is { SizeArgument: >= 0, IsText: false } && type.EndsWith('*'));
            if ((rule.Mask >> i & 1) != 0 && isPointer)
                mask |= 1 << i;
        }

        if (mask == 0 || rule.SizeArgument >= metadata.NbArgs)
            return null;
        bool isOpenat = metadata.Name == "sys_openat" && metadata.Args.SequenceEqual(["dfd", "filename", "flags", "mode"]);
        return new SyscallUserArguments(mask, rule.SizeArgument, rule.IsText, isOpenat);
    }

    private static IEnumerable<KeyValuePair<string, Rule>> Rules()
    {
        // Functions, not table names: umount2 is served by sys_umount. kexec_file_load is not here: the kernel names its flags instead of its text.
        (Rule Rule, string Names)[] rules =
        [
            (new Rule(1 << 1, 2), "write mq_timedsend pwrite64"),
            (new Rule(1 << 0, 1, true), "setdomainname sethostname"),
            (
                new Rule(1 << 0),
                """
                access acct chdir chown chmod chroot creat delete_module execve fsopen lchown open memfd_create mkdir mknod mq_open mq_unlink
                readlink rmdir shmdt statfs swapon swapoff truncate unlink umount utime utimes
                """),
            (
                new Rule(1 << 1),
                """
                execveat faccessat faccessat2 finit_module fchmodat fchmodat2 fchownat fgetxattr flistxattr fsetxattr fspick fremovexattr futimesat
                inotify_add_watch mkdirat mknodat mount_setattr name_to_handle_at newfstatat openat openat2 open_tree open_tree_attr readlinkat
                quotactl syslog statx unlinkat utimensat
                """),
            (new Rule(1 << 2), "init_module fsconfig"),
            (new Rule(1 << 4), "fanotify_mark"),
            (
                new Rule(1 << 0 | 1 << 1),
                """
                add_key getxattr lgetxattr lremovexattr link listxattr llistxattr lsetxattr pivot_root removexattr rename request_key setxattr symlink
                """),
            (new Rule(1 << 0 | 1 << 2), "symlinkat"),
            (new Rule(1 << 1 | 1 << 3), "getxattrat linkat listxattrat move_mount renameat renameat2 removexattrat setxattrat"),
            (new Rule(1 << 0 | 1 << 1 | 1 << 2), "mount"),
        ];
        return rules.SelectMany(static group => group.Names
            .Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => KeyValuePair.Create("sys_" + name, group.Rule)));
    }

    private readonly record struct Rule(int Mask, int SizeArgument = NoSize, bool IsText = false);
}
