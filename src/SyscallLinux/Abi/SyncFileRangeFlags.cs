using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is waited for when a part of a file is written back.</summary>
[Flags]
public enum SyncFileRangeFlags : uint
{
    SYNC_FILE_RANGE_WAIT_BEFORE = 0x1,
    SYNC_FILE_RANGE_WRITE = 0x2,
    SYNC_FILE_RANGE_WAIT_AFTER = 0x4,
}
