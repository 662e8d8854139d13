using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Decoding;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Tests.Tracing;

namespace SyscallKit.Tests.Decoding;

/// <summary>A call that strace 6.1 showed: its line, and the registers and memory that it was made from.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The line.</param>
/// <param name="Call">The call.</param>
internal sealed record RecordedCall(string Id, string Text, ObservedCall Call)
{
    // strace's default column of the result.
    private const int ResultColumn = 40;

    /// <summary>The line that the decoder makes of it.</summary>
    public string Decoded
    {
        get
        {
            DecodedCall call = CallDecoder.Decode(Call);
            string text = $"{call.Name}({string.Join(", ", call.Arguments.Select(static argument => CallText.Of(argument.Value)))})";
            return text.PadRight(ResultColumn - 1) + " = " + CallText.Of(call.Result);
        }
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<RecordedCall> All() =>
        from line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "strace", "strace.jsonl"))
        let json = JsonDocument.Parse(line).RootElement
        where json.GetProperty("kind").GetString() == "syscall"
        select Of(json);

    private static RecordedCall Of(JsonElement json)
    {
        SyscallAbi abi = json.GetProperty("arch").GetString() == "i386" ? SyscallAbi.Ia32 : SyscallAbi.X64;
        int number = json.GetProperty("nr").GetInt32();
        Recordings.Table.TryGetEntry(abi, number, out SyscallTableEntry? row);
        (ulong, ulong)[] map = [.. json.GetProperty("map").EnumerateArray().Select(static range => (Hex(range[0]), Hex(range[1])))];
        JsonElement memory = json.GetProperty("mem");
        Recorded atEntry = new(map, memory.GetProperty("entry"));
        JsonElement exit = memory.GetProperty("exit");
        ImmutableArray<ulong> registers = [.. json.GetProperty("args").EnumerateArray().Select(Hex)];
        return new RecordedCall(json.GetProperty("id").GetString()!, json.GetProperty("text").GetString()!, new ObservedCall
        {
            Name = row?.Name ?? string.Create(CultureInfo.InvariantCulture, $"syscall_0x{(ulong)(long)number:x}"),
            Metadata = row?.Metadata,
            Abi = abi,
            Registers = row?.Metadata is { } metadata ? registers[..metadata.NbArgs] : registers,
            MemoryAtEntry = atEntry,
            MemoryAtExit = exit.ValueKind == JsonValueKind.Null ? atEntry : new Recorded(map, exit),
            Result = json.GetProperty("ret").ValueKind == JsonValueKind.Null ? null : json.GetProperty("ret").GetInt64(),
        });
    }

    private static ulong Hex(JsonElement text) => ulong.Parse(text.GetString().AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed class Recorded((ulong First, ulong End)[] map, JsonElement segments) : IUserMemory
    {
        private readonly (ulong Start, byte[] Bytes)[] _segments =
            [.. segments.EnumerateArray().Select(static segment => (Hex(segment[0]), Convert.FromHexString(segment[1].GetString()!)))];

        public int Read(ulong address, Span<byte> destination)
        {
            for (int i = 0; i < destination.Length; i++)
            {
                ulong place = address + (ulong)i;
                if (!map.Any(range => place >= range.First && place < range.End))
                    return i;
                destination[i] = 0;
                foreach ((ulong start, byte[] bytes) in _segments)
                {
                    if (place >= start && place - start < (ulong)bytes.Length)
                        destination[i] = bytes[place - start];
                }
            }

            return destination.Length;
        }

        public int Write(ulong address, ReadOnlySpan<byte> source) => 0;
    }
}
