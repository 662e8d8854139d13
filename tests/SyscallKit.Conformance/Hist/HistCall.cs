using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>A call that a record makes, some times.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Arguments">Six arguments; those that the record does not have are 0.</param>
/// <param name="Times">How often.</param>
/// <param name="Result">What it returned.</param>
internal sealed record HistCall(long Number, ImmutableArray<ulong> Arguments, long Times, long Result)
{
    private const int ArgumentCount = 6;

    // A record of more is a mistake, and would not end.
    private const int MaxTimes = 1_000_000;

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It makes no sense; the message names the field.</exception>
    public static HistCall Parse(JsonElement json)
    {
        ulong[] given = [.. json.Field("args").Items().Select(static item => new JsonField("args", item).Unsigned())];
        long times = json.Field("times").Integer();
        if (given.Length > ArgumentCount)
            throw new JsonException("the field args has more than six");
        if (times is < 0 or > MaxTimes)
            throw new JsonException("the field times is none of 0 to 1000000");
        return new HistCall(json.Field("nr").Integer(), [.. given, .. new ulong[ArgumentCount - given.Length]], times, json.Field("ret").Integer());
    }
}
