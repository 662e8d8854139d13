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

        // The execve that began it, and the exit that ends it.
        if (calls.Count < 2 || calls.Where(static (call, place) => call.Index != place).Any())
            throw new JsonException("the calls of a program are counted from 0, and there are two at least");
        return new InjectProgram([.. calls], contents);
    }

    private static ulong Place(JsonElement argument, byte[] contents, int at, ref int used)
    {
        if (argument.ValueKind == JsonValueKind.Number)
            return (ulong)new JsonField("args", argument).Integer();
        JsonProperty given = argument.EnumerateObject().First();
        if (given.Name == "addr")
            return new JsonField("addr", given.Value).Hex();
        byte[] bytes = given.Name switch
        {
            "str" => Encoding.UTF8.GetBytes(given.Value.GetString()!),
            "in" => Bytes(given.Value.GetString()!),
            "sigaction" => BitConverter.GetBytes(given.Value.Field("handler").Hex()),
            _ => [],
        };
        int place = at + (used++ == 0 ? 0 : SecondBuffer);
        if (bytes.Length > at + BufferSize - place)
            throw new JsonException("what a call points to has more than its 256 bytes");
        bytes.CopyTo(contents, place);
        return Memory + (ulong)place;
    }

    private static byte[] Bytes(string hex) =>
        hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : throw new JsonException("no bytes: " + hex);
}
