using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>
/// Finds how an argument is shown. What stands under the call and the argument's name comes first, then the name with the type, then the type:
/// a call that Linux does not have is shown by the names and types that it shares with those of Linux.
/// </summary>
internal static class ArgumentRules
{
    private static readonly ArgumentRule s_pointer = new(ArgumentForm.Pointer);
    private static readonly ArgumentRule s_hexadecimal = new(ArgumentForm.Hexadecimal);
    private static readonly ArgumentRule s_hexadecimal32 = new(ArgumentForm.Hexadecimal, 32);
    private static readonly ArgumentRule s_fd = new(ArgumentForm.Signed, 32);
    private static readonly ArgumentRule s_output = new(ArgumentForm.Output);
    private static readonly ArgumentRule s_input = new(ArgumentForm.Input);
    private static readonly ArgumentRule s_string = new(ArgumentForm.String);
    private static readonly ArgumentRule s_path = new(ArgumentForm.Path);
    private static readonly ArgumentRule s_modeIfCreated = new(ArgumentForm.ModeIfCreated, 16);
    private static readonly ArgumentRule s_unsigned64 = new(ArgumentForm.Unsigned);

    // "CALL ARGUMENT"
    private static readonly FrozenDictionary<string, ArgumentRule> s_byCall = new Dictionary<string, ArgumentRule>(StringComparer.Ordinal)
    {
        ["open flags"] = Named(FlagSets.Open),
        ["open mode"] = s_modeIfCreated,
        ["openat flags"] = Named(FlagSets.Open),
        ["openat mode"] = s_modeIfCreated,
        ["pipe2 flags"] = Named(FlagSets.NewFile),
        ["dup3 flags"] = Named(FlagSets.NewFile),
        ["accept4 flags"] = Named(FlagSets.SocketType with { ValueMask = 0, Values = [] }),
        ["access mode"] = Named(FlagSets.Access),
        ["faccessat mode"] = Named(FlagSets.Access),
        ["faccessat2 mode"] = Named(FlagSets.Access),
        ["faccessat2 flags"] = Named(FlagSets.AccessAt),
        ["newfstatat flag"] = Named(FlagSets.At),
        ["unlinkat flag"] = Named(FlagSets.At),
        ["linkat flags"] = Named(FlagSets.At),
        ["fchownat flag"] = Named(FlagSets.At),
        ["utimensat flags"] = Named(FlagSets.At),
        ["execveat flags"] = Named(FlagSets.At),
        ["lseek whence"] = Named(FlagSets.Whence),
        ["mmap prot"] = Named(FlagSets.Protection, 64),
        ["mmap flags"] = Named(FlagSets.Map, 64),
        ["mmap fd"] = s_fd,
        ["mmap off"] = s_hexadecimal,
        ["mprotect prot"] = Named(FlagSets.Protection, 64),
        ["pkey_mprotect prot"] = Named(FlagSets.Protection, 64),
        ["madvise behavior"] = Named(FlagSets.Advice),
        ["brk brk"] = s_pointer,
        ["umask mask"] = new(ArgumentForm.Mode, 16),
        ["fcntl cmd"] = Named(FlagSets.FcntlCommand),
        ["futex op"] = Named(FlagSets.FutexOperation),
        ["socket family"] = Named(FlagSets.AddressFamily),
        ["socket type"] = Named(FlagSets.SocketType),
        ["socketpair family"] = Named(FlagSets.AddressFamily),
        ["socketpair type"] = Named(FlagSets.SocketType),
        ["rt_sigprocmask how"] = Named(FlagSets.SignalMask),
        ["rt_sigaction sig"] = Named(FlagSets.Signal),
        ["kill sig"] = Named(FlagSets.Signal),
        ["tkill sig"] = Named(FlagSets.Signal),
        ["tgkill sig"] = Named(FlagSets.Signal),
        ["wait4 options"] = Named(FlagSets.Wait),
        ["waitid options"] = Named(FlagSets.Wait),
        ["arch_prctl option"] = Named(FlagSets.ArchPrctl),
        ["arch_prctl arg2"] = s_hexadecimal,
        ["ioctl cmd"] = Named(FlagSets.Ioctl),
        ["epoll_create1 flags"] = Named(FlagSets.EpollCreate),
        ["eventfd2 flags"] = Named(FlagSets.EventFd),
        ["timerfd_create flags"] = Named(FlagSets.TimerFd),
        ["timerfd_create clockid"] = Named(FlagSets.Clock),
        ["inotify_init1 flags"] = Named(FlagSets.Inotify),
        ["umount2 flags"] = Named(FlagSets.Unmount),
        ["memfd_create flags"] = Named(FlagSets.MemoryFile),
        ["setxattr flags"] = Named(FlagSets.ExtendedAttribute),
        ["lsetxattr flags"] = Named(FlagSets.ExtendedAttribute),
        ["fsetxattr flags"] = Named(FlagSets.ExtendedAttribute),
        ["setxattr value"] = s_input,
        ["lsetxattr value"] = s_input,
        ["fsetxattr value"] = s_input,
        ["execveat fd"] = new(ArgumentForm.Directory, 32),
        ["getcwd size"] = s_unsigned64,
        ["rseq rseq_len"] = s_hexadecimal32,
        ["rseq sig"] = s_hexadecimal32,
        ["shmget key"] = s_hexadecimal32,
        ["ioctl arg"] = s_hexadecimal,
        ["getrandom flags"] = Named(FlagSets.Random),
        ["getrandom ubuf"] = s_output,
        ["read buf"] = s_output,
        ["pread64 buf"] = s_output,
        ["recvfrom ubuf"] = s_output,
        ["readlink buf"] = s_output,
        ["readlinkat buf"] = s_output,
        ["getcwd buf"] = new(ArgumentForm.OutputPath),
        ["mremap flags"] = Named(FlagSets.Remap),
        ["msync flags"] = Named(FlagSets.Sync),
        ["sendto flags"] = Named(FlagSets.Message),
        ["recvfrom flags"] = Named(FlagSets.Message),
        ["sendmsg flags"] = Named(FlagSets.Message),
        ["recvmsg flags"] = Named(FlagSets.Message),
        ["shutdown how"] = Named(FlagSets.Shutdown),
        ["renameat2 flags"] = Named(FlagSets.Rename),
        ["flock cmd"] = Named(FlagSets.Lock),
        ["prlimit64 resource"] = Named(FlagSets.Resource),
        ["getrlimit resource"] = Named(FlagSets.Resource),
        ["setrlimit resource"] = Named(FlagSets.Resource),
        ["epoll_ctl op"] = Named(FlagSets.EpollOperation),
        ["waitid which"] = Named(FlagSets.IdType),
        ["sethostname name"] = s_input,
        ["setdomainname name"] = s_input,
        ["memfd_create uname"] = s_string,
        ["add_key _type"] = s_string,
        ["add_key _description"] = s_string,
        ["request_key _type"] = s_string,
        ["request_key _description"] = s_string,
        ["setxattr name"] = s_string,
        ["lsetxattr name"] = s_string,
        ["fsetxattr name"] = s_string,
        ["getxattr name"] = s_string,
        ["lgetxattr name"] = s_string,
        ["fgetxattr name"] = s_string,
        ["removexattr name"] = s_string,
        ["lremovexattr name"] = s_string,
        ["fremovexattr name"] = s_string,
        ["mount dev_name"] = s_string,
        ["mount type"] = s_string,
        ["mount dir_name"] = s_path,
        ["umount2 name"] = s_path,
        ["write buf"] = s_input,
        ["pwrite64 buf"] = s_input,
        ["sendto buff"] = s_input,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "TYPE NAME"
    private static readonly FrozenDictionary<string, ArgumentRule> s_byTypedName = new Dictionary<string, ArgumentRule>(StringComparer.Ordinal)
    {
        ["int dfd"] = new(ArgumentForm.Directory, 32),
        ["int olddfd"] = new(ArgumentForm.Directory, 32),
        ["int newdfd"] = new(ArgumentForm.Directory, 32),
        ["unsigned int fd"] = s_fd,
        ["unsigned int fildes"] = s_fd,
        ["unsigned long fd"] = s_fd,
        ["unsigned int oldfd"] = s_fd,
        ["unsigned int newfd"] = s_fd,
        ["unsigned long addr"] = s_pointer,
        ["unsigned long start"] = s_pointer,
        ["unsigned long new_addr"] = s_pointer,
        ["unsigned long len"] = s_unsigned64,
        ["unsigned long vlen"] = s_unsigned64,
        ["unsigned long old_len"] = s_unsigned64,
        ["unsigned long new_len"] = s_unsigned64,
        ["const clockid_t which_clock"] = Named(FlagSets.Clock),
        ["clockid_t which_clock"] = Named(FlagSets.Clock),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ArgumentRule> s_byType = new Dictionary<string, ArgumentRule>(StringComparer.Ordinal)
    {
        ["const char *"] = s_path,
        ["int"] = s_fd,
        ["const int"] = s_fd,
        ["s32"] = s_fd,
        ["__s32"] = s_fd,
        ["pid_t"] = s_fd,
        ["key_t"] = s_fd,
        ["clockid_t"] = s_fd,
        ["const clockid_t"] = s_fd,
        ["timer_t"] = s_fd,
        ["mqd_t"] = s_fd,
        ["key_serial_t"] = s_fd,
        ["rwf_t"] = new(ArgumentForm.Hexadecimal, 32),
        ["unsigned int"] = new(ArgumentForm.Unsigned, 32),
        ["unsigned"] = new(ArgumentForm.Unsigned, 32),
        ["u32"] = new(ArgumentForm.Unsigned, 32),
        ["__u32"] = new(ArgumentForm.Unsigned, 32),
        ["const __u32"] = new(ArgumentForm.Unsigned, 32),
        ["uint32_t"] = new(ArgumentForm.Unsigned, 32),
        ["uid_t"] = new(ArgumentForm.Id, 32),
        ["gid_t"] = new(ArgumentForm.Id, 32),
        ["qid_t"] = new(ArgumentForm.Id, 32),
        ["umode_t"] = new(ArgumentForm.Mode, 16),
        ["long"] = new(ArgumentForm.Signed),
        ["cap_user_header_t"] = s_pointer,
        ["cap_user_data_t"] = s_pointer,
        ["const cap_user_data_t"] = s_pointer,
        ["off_t"] = new(ArgumentForm.Signed),
        ["loff_t"] = new(ArgumentForm.Signed),
        ["size_t"] = s_unsigned64,
        ["u64"] = s_unsigned64,
        ["__u64"] = s_unsigned64,
        ["unsigned long"] = s_hexadecimal,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How an argument is shown.</summary>
    /// <param name="call">The name of its call in the table: <c>openat</c>.</param>
    /// <param name="metadata">What is known of the call.</param>
    /// <param name="index">Which argument.</param>
    /// <returns>The rule; pointers for pointers, hexadecimal numbers for types that nothing is known of.</returns>
    public static ArgumentRule Of(string call, SyscallMetadata metadata, int index)
    {
        string name = metadata.Args[index];
        string type = metadata.Types[index];
        if (s_byCall.TryGetValue(call + " " + name, out ArgumentRule? rule)
            || s_byTypedName.TryGetValue(type + " " + name, out rule)
            || s_byType.TryGetValue(type, out rule))
        {
            return rule;
        }

        return type.EndsWith('*') ? s_pointer : s_hexadecimal;
    }

    private static ArgumentRule Named(FlagSet flags, int bits = 32) => new(ArgumentForm.Flags, bits, flags);
}
