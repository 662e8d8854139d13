using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>io_uring_register(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IIoUringRegisterOperations
{
    [Operation(IoUringRegisterOp.IORING_REGISTER_BUFFERS)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_BUFFERS([Meaning(ArgumentKind.IoVectors), In("nr_args", Data = Direction.InOut)] ReadOnlyUserPtr<iovec> arg);

    [Operation(IoUringRegisterOp.IORING_UNREGISTER_BUFFERS)]
    [Operation(IoUringRegisterOp.IORING_UNREGISTER_FILES)]
    [Operation(IoUringRegisterOp.IORING_UNREGISTER_EVENTFD)]
    [Operation(IoUringRegisterOp.IORING_REGISTER_ENABLE_RINGS)]
    [Operation(IoUringRegisterOp.IORING_UNREGISTER_IOWQ_AFF)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_UNREGISTER_BUFFERS([Meaning(ArgumentKind.Unused)] UserPtr arg, [Meaning(ArgumentKind.Unused)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_FILES)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_FILES([In("nr_args")] ReadOnlyUserPtr<int> arg);

    [Operation(IoUringRegisterOp.IORING_REGISTER_EVENTFD)]
    [Operation(IoUringRegisterOp.IORING_REGISTER_EVENTFD_ASYNC)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_EVENTFD([In] ReadOnlyUserPtr<int> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_FILES_UPDATE)]
    [return: Meaning(ArgumentKind.Count)]
    long IORING_REGISTER_FILES_UPDATE([In] ReadOnlyUserPtr<io_uring_files_update> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_PROBE)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_PROBE([InOut] UserPtr<io_uring_probe> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_PERSONALITY)]
    [return: Meaning(ArgumentKind.Number)]
    long IORING_REGISTER_PERSONALITY([Meaning(ArgumentKind.Unused)] UserPtr arg, [Meaning(ArgumentKind.Unused)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_UNREGISTER_PERSONALITY)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_UNREGISTER_PERSONALITY([Meaning(ArgumentKind.Unused)] UserPtr arg, [Meaning(ArgumentKind.Number)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_RESTRICTIONS)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_RESTRICTIONS([In("nr_args", Unit = LengthUnit.Elements)] ReadOnlyUserPtr<io_uring_restriction> arg);

    [Operation(IoUringRegisterOp.IORING_REGISTER_FILES2)]
    [Operation(IoUringRegisterOp.IORING_REGISTER_BUFFERS2)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_FILES2([In(nameof(nr_args))] ReadOnlyUserPtr<io_uring_rsrc_register> arg, [Size] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_FILES_UPDATE2)]
    [Operation(IoUringRegisterOp.IORING_REGISTER_BUFFERS_UPDATE)]
    [return: Meaning(ArgumentKind.Count)]
    long IORING_REGISTER_FILES_UPDATE2([In(nameof(nr_args))] ReadOnlyUserPtr<io_uring_rsrc_update2> arg, [Size] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_IOWQ_AFF)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_IOWQ_AFF([Meaning(ArgumentKind.CpuMask), In(nameof(nr_args))] ReadOnlyUserPtr<ulong> arg, [Size] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_IOWQ_MAX_WORKERS)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_IOWQ_MAX_WORKERS([InOut(nameof(nr_args))] UserPtr<uint> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_RING_FDS)]
    [Operation(IoUringRegisterOp.IORING_UNREGISTER_RING_FDS)]
    [return: Meaning(ArgumentKind.Count)]
    long IORING_REGISTER_RING_FDS([InOut("nr_args", Unit = LengthUnit.Elements)] UserPtr<io_uring_rsrc_update> arg);

    [Operation(IoUringRegisterOp.IORING_REGISTER_PBUF_RING)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_PBUF_RING([InOut] UserPtr<io_uring_buf_reg> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_UNREGISTER_PBUF_RING)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_UNREGISTER_PBUF_RING([In] ReadOnlyUserPtr<io_uring_buf_reg> arg, [Meaning(ArgumentKind.Count)] uint nr_args);

    [Operation(IoUringRegisterOp.IORING_REGISTER_SYNC_CANCEL)]
    [return: Meaning(ArgumentKind.Zero)]
    long IORING_REGISTER_SYNC_CANCEL([In] ReadOnlyUserPtr<io_uring_sync_cancel_reg> arg, [Meaning(ArgumentKind.Count)] uint nr_args);
}
