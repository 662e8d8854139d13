using System.Collections.Generic;
using System.Linq;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>What a listener of the meter was given.</summary>
internal sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    public override string ToString() =>
        FormattableStringOf(Value) + " " + Instrument["syscallkit.syscall.".Length..] + " " + string.Join(' ', Tags.OrderBy(static tag => tag.Key, System.StringComparer.Ordinal).Select(static tag => $"{tag.Key}={tag.Value}"));

    private static string FormattableStringOf(double value) => value.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture);
}
