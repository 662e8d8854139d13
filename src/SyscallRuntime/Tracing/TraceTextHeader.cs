using System.Globalization;

namespace SyscallKit.Tracing;

/// <summary>The lines before the first record of a trace (<c>trace_default_header</c>, kernel/trace/trace.c).</summary>
internal static class TraceTextHeader
{
    public const string Tracer = "# tracer: nop\n#\n";

    public const string CountsPrefix = "# entries-in-buffer/entries-written: ";

    public static string Format(long entries, long written, int cpus, TraceTextOptions options)
    {
        if (options.Verbose || !options.ContextInfo)
            return Tracer;
        string counts = string.Create(CultureInfo.InvariantCulture, $"{CountsPrefix}{entries}/{written}   #P:{cpus}\n#\n");
        return Tracer + counts + (options.IrqInfo ? ColumnsWithIrqInfo : Columns);
    }

    private const string Columns =
        """
        #           TASK-PID     CPU#     TIMESTAMP  FUNCTION
        #              | |         |         |         |

        """;

    private const string ColumnsWithIrqInfo =
        """
        #                                _-----=> irqs-off/BH-disabled
        #                               / _----=> need-resched
        #                              | / _---=> hardirq/softirq
        #                              || / _--=> preempt-depth
        #                              ||| / _-=> migrate-disable
        #                              |||| /     delay
        #           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
        #              | |         |   |||||     |         |

        """;
}
