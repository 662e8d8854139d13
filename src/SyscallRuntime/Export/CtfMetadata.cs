using System.Collections.Generic;
using System.Globalization;
using System.Text;
using SyscallKit.Kernel;

namespace SyscallKit.Export;

/// <summary>The description of a trace in the language of the Common Trace Format, TSDL. <see cref="CtfStream"/> writes what it describes.</summary>
internal static class CtfMetadata
{
    /// <summary>The description.</summary>
    /// <param name="events">The kinds of events.</param>
    /// <param name="countsNanoseconds">Whether the clock counts nanoseconds; if not, microseconds.</param>
    /// <remarks>Trace Compass takes a trace for one of the kernel by <c>domain</c> and <c>tracer_name</c>.</remarks>
    public static string Of(IEnumerable<CtfEvent> events, bool countsNanoseconds)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            /* CTF 1.8 */

            typealias integer { size = 8; align = 8; signed = false; } := uint8_t;
            typealias integer { size = 32; align = 8; signed = false; } := uint32_t;
            typealias integer { size = 32; align = 8; signed = true; } := int32_t;
            typealias integer { size = 64; align = 8; signed = false; } := uint64_t;

            trace {
                major = 1;
                minor = 8;
                byte_order = le;
                packet.header := struct {
                    uint32_t magic;
                    uint32_t stream_id;
                };
            };

            env {
                domain = "kernel";
                tracer_name = "lttng-modules";
                tracer_major = 2;
                tracer_minor = 13;
            };

            clock {
                name = "monotonic";
                freq = {{(countsNanoseconds ? 1_000_000_000 : 1_000_000)}};
                offset = 0;
            };

            typealias integer { size = 64; align = 8; signed = false; map = clock.monotonic.value; } := timestamp_t;

            stream {
                id = 0;
                packet.context := struct {
                    timestamp_t timestamp_begin;
                    timestamp_t timestamp_end;
                    uint64_t content_size;
                    uint64_t packet_size;
                    uint64_t events_discarded;
                    uint32_t cpu_id;
                };
                event.header := struct {
                    uint32_t id;
                    timestamp_t timestamp;
                };
                event.context := struct {
                    int32_t _tid;
                    integer { size = 8; align = 8; signed = false; encoding = UTF8; } _procname[{{TaskComm.Length}}];
                };
            };

            """);
        foreach (CtfEvent item in events)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nevent {{\n    name = \"{item.Name}\";\n    id = {item.Id};\n    stream_id = 0;\n    fields := struct {{\n");
            foreach (CtfField field in item.Fields)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"        integer {{ size = {field.Bits}; align = 8; signed = {(field.IsSigned ? 1 : 0)}; base = {field.Base}; }} {field.Name};\n");
            }

            text.Append("    };\n};\n");
        }

        return text.ToString();
    }
}
