namespace SyscallKit.Signaling;

/// <summary><c>stack_t</c>: the stack on which handlers with <c>SA_ONSTACK</c> run (<c>sigaltstack</c>).</summary>
/// <param name="Sp">Its lowest address.</param>
/// <param name="Flags"><see cref="SS_DISABLE"/>, <see cref="SS_ONSTACK"/>, <see cref="SS_AUTODISARM"/>.</param>
/// <param name="Size">Its size in bytes; 0 for no stack.</param>
public readonly record struct SignalStack(ulong Sp, uint Flags, ulong Size)
{
    /// <summary>A handler runs on it.</summary>
    public const uint SS_ONSTACK = 1;

    /// <summary>There is none.</summary>
    public const uint SS_DISABLE = 2;

    /// <summary>There is none while a handler runs.</summary>
    public const uint SS_AUTODISARM = 1U << 31;

    /// <summary><c>MINSIGSTKSZ</c>.</summary>
    public const int MinimalSize = 2048;

    /// <summary><c>sas_ss_reset</c> (include/linux/sched/signal.h).</summary>
    internal static SignalStack None => new(0, SS_DISABLE, 0);

    internal bool DisarmsItself => (Flags & SS_AUTODISARM) != 0;

    /// <summary><c>__on_sig_stack</c>: the stack grows down, so its first address is none of its.</summary>
    internal bool Contains(ulong sp) => sp > Sp && sp - Sp <= Size;

    /// <summary><c>on_sig_stack</c>.</summary>
    internal bool IsInUse(ulong sp) => !DisarmsItself && Contains(sp);

    /// <summary><c>sas_ss_flags</c>.</summary>
    internal uint Mode(ulong sp) => Size == 0 ? SS_DISABLE : IsInUse(sp) ? SS_ONSTACK : 0;
}
