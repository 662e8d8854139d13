using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is registered with an io_uring.</summary>
[Flags]
public enum IoUringRegisterOp : uint
{
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_BUFFERS = 0x1,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_FILES = 0x2,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_FILES = 0x3,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_EVENTFD = 0x4,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_EVENTFD = 0x5,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_FILES_UPDATE = 0x6,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_EVENTFD_ASYNC = 0x7,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_PROBE = 0x8,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_PERSONALITY = 0x9,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_PERSONALITY = 0xa,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_RESTRICTIONS = 0xb,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_ENABLE_RINGS = 0xc,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_FILES2 = 0xd,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_FILES_UPDATE2 = 0xe,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_BUFFERS2 = 0xf,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_BUFFERS_UPDATE = 0x10,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_IOWQ_AFF = 0x11,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_IOWQ_AFF = 0x12,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_IOWQ_MAX_WORKERS = 0x13,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_RING_FDS = 0x14,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_RING_FDS = 0x15,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_PBUF_RING = 0x16,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_PBUF_RING = 0x17,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_SYNC_CANCEL = 0x18,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_FILE_ALLOC_RANGE = 0x19,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_PBUF_STATUS = 0x1a,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_NAPI = 0x1b,
    [MaskedBy(0x7fffffff)] IORING_UNREGISTER_NAPI = 0x1c,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_CLOCK = 0x1d,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_CLONE_BUFFERS = 0x1e,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_SEND_MSG_RING = 0x1f,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_ZCRX_IFQ = 0x20,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_RESIZE_RINGS = 0x21,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_MEM_REGION = 0x22,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_QUERY = 0x23,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_ZCRX_CTRL = 0x24,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_BPF_FILTER = 0x25,
    [MaskedBy(0x7fffffff)] IORING_REGISTER_BUFFERS = 0,

    IORING_REGISTER_USE_REGISTERED_RING = 0x80000000,
}
