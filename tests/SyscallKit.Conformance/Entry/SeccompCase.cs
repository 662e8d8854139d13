using System.Linq;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>Recorded filters, and calls under them.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Sigsys">What the process does about SIGSYS: <c>handler</c>, <c>default</c>, <c>ignored</c>, <c>blocked</c>.</param>
/// <param name="Filters">The filters, in order of installation.</param>
/// <param name="Probes">The calls.</param>
internal sealed record SeccompCase(string Id, string Sigsys, SeccompCaseFilter[] Filters, SeccompProbe[] Probes)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static SeccompCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        string sigsys = root.Field("sigsys").Text();
        if (sigsys is not ("handler" or "default" or "ignored" or "blocked"))
            throw new JsonException($"sigsys is \"{sigsys}\": it is handler, default, ignored or blocked");
        return new SeccompCase(
            root.Field("id").Text(),
            sigsys,
            [.. root.Field("filters").Items().Select(SeccompCaseFilter.Parse)],
            [.. root.Field("probes").Items().Select(SeccompProbe.Parse)]);
    }
}
