using System;

namespace SyscallKit.Tracing.Events;

/// <summary>In which state the kernel was when it recorded an event: Linux's <c>enum trace_flag_type</c> (include/linux/trace_events.h), <c>common_flags</c> of a record.</summary>
[Flags]
public enum TraceEntryFlags : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary><c>TRACE_FLAG_IRQS_OFF</c>: interrupts were disabled.</summary>
    IrqsOff = 0x01,

    /// <summary><c>TRACE_FLAG_NEED_RESCHED_LAZY</c>: another task was to run, at the return to user mode.</summary>
    NeedReschedLazy = 0x02,

    /// <summary><c>TRACE_FLAG_NEED_RESCHED</c>: another task was to run.</summary>
    NeedResched = 0x04,

    /// <summary><c>TRACE_FLAG_HARDIRQ</c>: inside an interrupt handler.</summary>
    HardIrq = 0x08,

    /// <summary><c>TRACE_FLAG_SOFTIRQ</c>: inside a software interrupt.</summary>
    SoftIrq = 0x10,

    /// <summary><c>TRACE_FLAG_PREEMPT_RESCHED</c>: the preempt count had its rescheduling bit.</summary>
    PreemptResched = 0x20,

    /// <summary><c>TRACE_FLAG_NMI</c>: inside a non-maskable interrupt.</summary>
    Nmi = 0x40,

    /// <summary><c>TRACE_FLAG_BH_OFF</c>: software interrupts were disabled.</summary>
    BhOff = 0x80,
}
