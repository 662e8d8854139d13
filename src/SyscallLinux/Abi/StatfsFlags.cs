using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file system is mounted, as its state tells.</summary>
[Flags]
public enum StatfsFlags : uint
{
    ST_VALID = 0x20,
    ST_RDONLY = 0x1,
    ST_NOSUID = 0x2,
    ST_NODEV = 0x4,
    ST_NOEXEC = 0x8,
    ST_SYNCHRONOUS = 0x10,
    ST_MANDLOCK = 0x40,
    ST_NOATIME = 0x400,
    ST_NODIRATIME = 0x800,
    ST_RELATIME = 0x1000,
    ST_NOSYMFOLLOW = 0x2000,
}
