namespace SyscallKit.Signaling;

/// <summary><c>struct k_sigaction</c>: what a program wants done with a signal. <c>default</c> is what nobody has set.</summary>
/// <param name="Handler">The address of the handler; <see cref="SIG_DFL"/> or <see cref="SIG_IGN"/>.</param>
/// <param name="Flags"><c>SA_*</c>.</param>
/// <param name="Restorer">Where the handler returns to, with <see cref="SA_RESTORER"/>.</param>
/// <param name="Mask">What is blocked besides while the handler runs.</param>
public readonly record struct SignalAction(ulong Handler, ulong Flags, ulong Restorer, SignalSet Mask)
{
    /// <summary>The default action.</summary>
    public const ulong SIG_DFL = 0;

    /// <summary>The signal is ignored.</summary>
    public const ulong SIG_IGN = 1;

    /// <summary>No SIGCHLD for children that stop: for the kernel that sends it.</summary>
    public const ulong SA_NOCLDSTOP = 1;

    /// <summary>Children do not become zombies: for the kernel that ends them.</summary>
    public const ulong SA_NOCLDWAIT = 2;

    /// <summary>The handler takes a <c>siginfo_t</c> and a <c>ucontext_t</c>.</summary>
    public const ulong SA_SIGINFO = 4;

    /// <summary>Addresses of faults keep their tags.</summary>
    public const ulong SA_EXPOSE_TAGBITS = 0x800;

    /// <summary><see cref="Restorer"/> is given.</summary>
    public const ulong SA_RESTORER = 0x0400_0000;

    /// <summary>The handler runs on the alternate stack, if there is one.</summary>
    public const ulong SA_ONSTACK = 0x0800_0000;

    /// <summary>Calls that the signal interrupts begin anew.</summary>
    public const ulong SA_RESTART = 0x1000_0000;

    /// <summary>The signal is not blocked while its handler runs.</summary>
    public const ulong SA_NODEFER = 0x4000_0000;

    /// <summary>The handler runs once.</summary>
    public const ulong SA_RESETHAND = 0x8000_0000;

    /// <summary>What a program can set (<c>UAPI_SA_FLAGS</c>, include/linux/signal_types.h): all other bits are cleared.</summary>
    internal const ulong Settable = SA_NOCLDSTOP | SA_NOCLDWAIT | SA_SIGINFO | SA_EXPOSE_TAGBITS | SA_RESTORER | SA_ONSTACK | SA_RESTART | SA_NODEFER | SA_RESETHAND;

    /// <summary><c>SA_IMMUTABLE</c>: the signal kills, and nobody can change that any more.</summary>
    internal const ulong SA_IMMUTABLE = 0x0080_0000;

    /// <summary><c>SA_IA32_ABI</c> (arch/x86/include/uapi/asm/signal.h): set by a 32-bit call, so the frame is a 32-bit one.</summary>
    internal const ulong SA_IA32_ABI = 0x0200_0000;

    /// <summary>Whether a handler is to be called.</summary>
    public bool HasHandler => Handler > SIG_IGN;

    internal bool IsDefault => Handler == SIG_DFL;

    internal bool IsIgnored => Handler == SIG_IGN;

    internal bool Has(ulong flag) => (Flags & flag) != 0;
}
