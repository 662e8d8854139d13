using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>The recorded program: 31 calls, and a memory in which each has 256 bytes for what its arguments point to.</summary>
internal sealed class InjectProgram
{
    public const ulong Memory = 0xffe1000;
    public const int BufferSize = 0x100;
    public const int MemorySize = 0x4000;

    // A call's second buffer lies behind its path.
    private const int SecondBuffer = 0x20;

    private InjectProgram(ImmutableArray<InjectCall> calls, byte[] contents) => (Calls, Contents) = (calls, contents);

    /// <summary>The calls in order.</summary>
    public ImmutableArray<InjectCall> Calls { get; }

    /// <summary>The memory at the begin.</summary>
    public byte[] Contents { get; }

    public static InjectProgram Parse(JsonElement record)
    {
        byte[] contents = new byte[MemorySize];
        List<InjectCall> calls = [];
        foreach (JsonElement call in record.Field("calls").Items())
        {
            int index = (int)call.Field("index").Small();
            if (index >= MemorySize / BufferSize)
                throw new JsonException("a program has at most " + (MemorySize / BufferSize).ToString(CultureInfo.InvariantCulture) + " calls");
            int used = 0;
            ImmutableArray<ulong> arguments = [.. call.Field("args").Items().Select(argument => Place(argument, contents, index * BufferSize, ref used))];
            calls.Add(new InjectCall(index, call.Field("name").Text(), (int)call.Field("nr").Small(), arguments));
        }

        return new InjectProgram([.. calls], contents);
    }

    private static ulong Place(JsonElement argument, byte[] contents, int at, ref int used)
    {
        if (argument.ValueKind == JsonValueKind.Number)
            return (ulong)argument.GetInt64();
        JsonProperty given = argument.EnumerateObject().First();
        if (given.Name == "addr")
            return new JsonField("addr", given.Value).Hex();
        byte[] bytes = given.Name switch
        {
            "str" => Encoding.UTF8.GetBytes(given.Value.GetString()!),
            "in" => Convert.FromHexString(given.Value.GetString()!),
            "sigaction" => BitConverter.GetBytes(given.Value.Field("handler").Hex()),
            _ => [],
        };
        int place = at + (used++ == 0 ? 0 : SecondBuffer);
        bytes.CopyTo(contents, place);
        return Memory + (ulong)place;
    }
}
