// What the pointers of the table point to. The structures are opaque: nothing here reads them, and a pointer needs only their name. A
// kernel that serves a call gives its structure the fields that it uses, with the layout of the guest.
#pragma warning disable CS8981 // Some of the kernel's names are lower-case letters alone.
using SyscallKit.Declaring;


namespace LinuxKernel;

// Files.
[CType("struct cachestat")] public readonly struct cachestat;
[CType("struct cachestat_range")] public readonly struct cachestat_range;
[CType("struct file_attr")] public readonly struct file_attr;
[CType("struct file_handle")] public readonly struct file_handle;
[CType("struct iovec")] public readonly struct iovec;
[CType("struct linux_dirent")] public readonly struct linux_dirent;
[CType("struct linux_dirent64")] public readonly struct linux_dirent64;
[CType("struct open_how")] public readonly struct open_how;
[CType("struct stat")] public readonly struct stat;
[CType("struct statfs")] public readonly struct statfs;
[CType("struct statx")] public readonly struct statx;
[CType("struct ustat")] public readonly struct ustat;
[CType("struct utimbuf")] public readonly struct utimbuf;
[CType("struct xattr_args")] public readonly struct xattr_args;

// Mounts.
[CType("struct mnt_id_req")] public readonly struct mnt_id_req;
[CType("struct mount_attr")] public readonly struct mount_attr;
[CType("struct statmount")] public readonly struct statmount;

// Polling and asynchronous input and output. fd_set is a typedef without a structure's name.
[CType("struct __aio_sigset")] public readonly struct __aio_sigset;
[CType("struct epoll_event")] public readonly struct epoll_event;
[CType("struct io_event")] public readonly struct io_event;
[CType("struct io_uring_params")] public readonly struct io_uring_params;
[CType("struct iocb")] public readonly struct iocb;
[CType("struct pollfd")] public readonly struct pollfd;
public readonly struct fd_set;

// Processes and scheduling.
[CType("struct clone_args")] public readonly struct clone_args;
[CType("struct getcpu_cache")] public readonly struct getcpu_cache;
[CType("struct rlimit")] public readonly struct rlimit;
[CType("struct rlimit64")] public readonly struct rlimit64;
[CType("struct rseq")] public readonly struct rseq;
[CType("struct rusage")] public readonly struct rusage;
[CType("struct sched_attr")] public readonly struct sched_attr;
[CType("struct sched_param")] public readonly struct sched_param;

// Signals. sigset_t is a typedef without a structure's name on x86-64.
[CType("struct sigaction")] public readonly struct sigaction;
[CType("struct sigaltstack")] public readonly struct sigaltstack;
[CType("struct sigevent")] public readonly struct sigevent;
[CType("struct siginfo")] public readonly struct siginfo;
public readonly struct sigset_t;

// Time.
[CType("struct __kernel_itimerspec")] public readonly struct __kernel_itimerspec;
[CType("struct __kernel_old_itimerval")] public readonly struct __kernel_old_itimerval;
[CType("struct __kernel_old_timeval")] public readonly struct __kernel_old_timeval;
[CType("struct __kernel_timespec")] public readonly struct __kernel_timespec;
[CType("struct __kernel_timex")] public readonly struct __kernel_timex;
[CType("struct timezone")] public readonly struct timezone;
[CType("struct tms")] public readonly struct tms;

// Network.
[CType("struct mmsghdr")] public readonly struct mmsghdr;
[CType("struct sockaddr")] public readonly struct sockaddr;
[CType("struct user_msghdr")] public readonly struct user_msghdr;

// Interprocess communication and futexes.
[CType("struct futex_waitv")] public readonly struct futex_waitv;
[CType("struct mq_attr")] public readonly struct mq_attr;
[CType("struct msgbuf")] public readonly struct msgbuf;
[CType("struct msqid_ds")] public readonly struct msqid_ds;
[CType("struct robust_list_head")] public readonly struct robust_list_head;
[CType("struct sembuf")] public readonly struct sembuf;
[CType("struct shmid_ds")] public readonly struct shmid_ds;

// Security, programs in the kernel, the machine.
[CType("struct __user_cap_data_struct")] public readonly struct __user_cap_data_struct;
[CType("struct __user_cap_header_struct")] public readonly struct __user_cap_header_struct;
[CType("union bpf_attr")] public readonly struct bpf_attr;
[CType("struct landlock_ruleset_attr")] public readonly struct landlock_ruleset_attr;
[CType("struct lsm_ctx")] public readonly struct lsm_ctx;
[CType("struct new_utsname")] public readonly struct new_utsname;
[CType("struct perf_event_attr")] public readonly struct perf_event_attr;
[CType("struct sysinfo")] public readonly struct sysinfo;
