using System;

namespace SyscallKit.Injection;

/// <summary>What was done to a call.</summary>
[Flags]
public enum InjectionKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The call is not made, and has a given result.</summary>
    Result = 1 << 0,

    /// <summary>Another call is made instead, and has a given result.</summary>
    Substitute = 1 << 1,

    /// <summary>The task got a signal.</summary>
    Signal = 1 << 2,

    /// <summary>The task waited before the call.</summary>
    DelayEnter = 1 << 3,

    /// <summary>The task waited after the call.</summary>
    DelayExit = 1 << 4,

    /// <summary>Memory that an argument points to was written.</summary>
    Poke = 1 << 5,

    /// <summary>It could not be written.</summary>
    PokeFailed = 1 << 6,

    /// <summary>A length was cut: a short read or write.</summary>
    Shortened = 1 << 7,
}
