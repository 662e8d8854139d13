using SyscallKit.Declaring;

namespace LinuxKernel;

/// <content>Asynchronous input and output: the aio calls and io_uring.</content>
public sealed partial class LinuxTable
{
    // aio.

    [Syscall(206, Ia32 = 245, Name = "io_setup")]
    public partial long IoSetup(unsigned nr_events, UserPtr<aio_context_t> ctxp);

    [Syscall(207, Ia32 = 246, Name = "io_destroy")]
    public partial long IoDestroy(aio_context_t ctx);

    [Syscall(209, Ia32 = 248, Name = "io_submit")]
    public partial long IoSubmit(aio_context_t ctx_id, long nr, UserPtr<UserPtr<iocb>> iocbpp);

    [Syscall(210, Ia32 = 249, Name = "io_cancel")]
    public partial long IoCancel(aio_context_t ctx_id, UserPtr<iocb> iocb, UserPtr<io_event> result);

    [Syscall(208, Name = "io_getevents")]
    public partial long IoGetevents(
        aio_context_t ctx_id, long min_nr, long nr, UserPtr<io_event> events, UserPtr<__kernel_timespec> timeout);

    [Syscall(333, Ia32 = 416, Ia32TableName = "io_pgetevents_time64", Name = "io_pgetevents")]
    public partial long IoPgetevents(
        aio_context_t ctx_id, long min_nr, long nr, UserPtr<io_event> events,
        UserPtr<__kernel_timespec> timeout, ReadOnlyUserPtr<__aio_sigset> usig);

    // io_uring.

    [Syscall(425, Ia32 = 425, Name = "io_uring_setup")]
    public partial long IoUringSetup(u32 entries, UserPtr<io_uring_params> @params);

    [Syscall(426, Ia32 = 426, Name = "io_uring_enter")]
    public partial long IoUringEnter(uint fd, u32 to_submit, u32 min_complete, u32 flags, ReadOnlyUserPtr argp, nuint argsz);

    [Syscall(427, Ia32 = 427, Name = "io_uring_register")]
    public partial long IoUringRegister(uint fd, uint opcode, UserPtr arg, uint nr_args);
}
