using System;

namespace SyscallKit.Injection.Grammar;

/// <summary>What a call has to do with, as strace sorts them: <c>%file</c>, <c>%network</c> and so on (strace(1), <c>-e trace</c>).</summary>
[Flags]
public enum CallClasses
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>%desc</c>: it takes or gives a file descriptor.</summary>
    Desc = 1 << 0,

    /// <summary><c>%file</c>: it takes a file name.</summary>
    File = 1 << 1,

    /// <summary><c>%memory</c>: it maps memory.</summary>
    Memory = 1 << 2,

    /// <summary><c>%process</c>: the life of processes.</summary>
    Process = 1 << 3,

    /// <summary><c>%creds</c>: ids and capabilities.</summary>
    Creds = 1 << 4,

    /// <summary><c>%signal</c>: signals.</summary>
    Signal = 1 << 5,

    /// <summary><c>%ipc</c>: System V IPC.</summary>
    Ipc = 1 << 6,

    /// <summary><c>%net</c>, <c>%network</c>: sockets.</summary>
    Network = 1 << 7,

    /// <summary><c>%stat</c>.</summary>
    Stat = 1 << 8,

    /// <summary><c>%lstat</c>.</summary>
    Lstat = 1 << 9,

    /// <summary><c>%fstat</c>.</summary>
    Fstat = 1 << 10,

    /// <summary><c>%%stat</c>: all that look at a file's status.</summary>
    StatLike = 1 << 11,

    /// <summary><c>%statfs</c>.</summary>
    Statfs = 1 << 12,

    /// <summary><c>%fstatfs</c>.</summary>
    Fstatfs = 1 << 13,

    /// <summary><c>%%statfs</c>: all that look at a file system's status.</summary>
    StatfsLike = 1 << 14,

    /// <summary><c>%pure</c>: they always succeed and have no arguments.</summary>
    Pure = 1 << 15,

    /// <summary><c>%clock</c>: clocks.</summary>
    Clock = 1 << 16,
}
