using System.Globalization;

namespace SyscallKit.Tracing.Text;

/// <summary>The lines before the first record of a trace (<c>trace_default_header</c>, kernel/trace/trace.c).</summary>
internal static class TraceTextHeader
{
    public const string Tracer = "# tracer: nop\n#\n";

    public const string CountsPrefix = "# entries-in-buffer/entries-written: ";

    public static string Format(long entries, long written, int cpus, TraceTextOptions options)
    {
        if (!options.ContextInfo)
            return Tracer;
        if (options.LatencyFormat)
            return entries == 0 ? Tracer : Tracer + FormatLatency(entries, written, cpus, options);
        if (options.Verbose)
            return Tracer;
        string counts = string.Create(CultureInfo.InvariantCulture, $"{CountsPrefix}{entries}/{written}   #P:{cpus}\n#\n");
        return Tracer + counts + (options.IrqInfo ? ColumnsWithIrqInfo(options.RecordTgid) : Columns(options.RecordTgid));
    }

    // print_trace_header: no tracer but nop is here, so there is no latency and no task that it is of.
    private static string FormatLatency(long entries, long written, int cpus, TraceTextOptions options)
    {
        string header = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # nop latency trace v1.1.5 on {options.KernelRelease}
            # --------------------------------------------------------------------
            # latency: 0 us, #{entries}/{written}, CPU#0 | (M:{options.PreemptModel} VP:0, KP:0, SP:0 HP:0 #P:{cpus})
            #    -----------------
            #    | task: -0 (uid:0 nice:0 policy:0 rt_prio:0)
            #    -----------------
            #

            """);
        return options.Verbose ? header : header + LatencyColumns;
    }

    // print_func_help_header
    private static string Columns(bool tgid) =>
        $"""
        #           TASK-PID    {(tgid ? "   TGID   " : "")} CPU#     TIMESTAMP  FUNCTION
        #              | |      {(tgid ? "     |    " : "")}   |         |         |

        """;

    // print_func_help_header_irq
    private static string ColumnsWithIrqInfo(bool tgid)
    {
        string space = tgid ? "            " : "  ";
        return
            $"""
            #                            {space}  _-----=> irqs-off/BH-disabled
            #                            {space} / _----=> need-resched
            #                            {space}| / _---=> hardirq/softirq
            #                            {space}|| / _--=> preempt-depth
            #                            {space}||| / _-=> migrate-disable
            #                            {space}|||| /     delay
            #           TASK-PID  {(tgid ? "     TGID   " : "  ")} CPU#  |||||  TIMESTAMP  FUNCTION
            #              | |    {(tgid ? "       |    " : "  ")}   |   |||||     |         |

            """;
    }

    // print_lat_help_header: blanks at the ends of lines are the kernel's.
    private const string LatencyColumns =
        "#                    _------=> CPU#            \n" +
        "#                   / _-----=> irqs-off/BH-disabled\n" +
        "#                  | / _----=> need-resched    \n" +
        "#                  || / _---=> hardirq/softirq \n" +
        "#                  ||| / _--=> preempt-depth   \n" +
        "#                  |||| / _-=> migrate-disable \n" +
        "#                  ||||| /     delay           \n" +
        "#  cmd     pid     |||||| time  |   caller     \n" +
        "#     \\   /        ||||||  \\    |    /       \n";
}
