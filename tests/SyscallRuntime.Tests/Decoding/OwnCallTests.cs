using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SyscallKit.Decoding;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Decoding;

/// <summary>Calls that Linux does not have decode as its own do: by what is declared of them.</summary>
public sealed class OwnCallTests
{
    private const ulong Page = 0x1000;

    [TestCase(24UL, "{flags=BOX_LARGE|BOX_SEALED|0x40, parent=-1, size={width=2, height=3}, owner=-1}")]
    [TestCase(16UL, "{flags=BOX_LARGE|BOX_SEALED|0x40, parent=-1, size={width=2, height=3}}")]
    [TestCase(15UL, "0x1010")]
    public void StructureIsShownAsFarAsTheCallerHasIt(ulong size, string expected) =>
        Assert.That(Text(0, [Page, Page + 0x10, size], 3), Is.EqualTo($"makebox(\"a box\", {expected}, {size}) = 3"));

    [TestCase(0x6000UL, "0x6000, 0x6000")]
    [TestCase(0UL, "NULL, NULL")]
    [TestCase(Page + 0xff8, "\"\", 0x1ff8")]
    public void WhatCannotBeReadIsItsAddress(ulong address, string expected) =>
        Assert.That(Text(0, [address, address, 24], -14), Is.EqualTo($"makebox({expected}, 24) = -1 EFAULT (Bad address)"));

    [TestCase(1UL, 0UL, 0L, "boxctl(7, BOX_OPEN) = 0")]
    [TestCase(2UL, Page, 0L, "boxctl(7, BOX_FILL, \"a box\") = 0")]
    [TestCase(3UL, Page + 0x18, 5L, "boxctl(7, BOX_WEIGH, {width=2, height=3}) = 5")]
    [TestCase(3UL, Page + 0x18, -5L, "boxctl(7, BOX_WEIGH, 0x1018) = -1 EIO (Input/output error)")]
    [TestCase(9UL, 0x77UL, -22L, "boxctl(7, 0x9 /* BOX_??? */, 0x77) = -1 EINVAL (Invalid argument)")]
    public void OperationSaysWhatAnArgumentIs(ulong command, ulong arg, long result, string expected) =>
        Assert.That(Text(1, [7, command | 0xdead_0000_0000, arg], result), Is.EqualTo(expected));

    [Test]
    public void WhatTheCallWroteIsShownAsFarAsItGoes()
    {
        SimulatedMemory after = Memory();
        after.Write(Page + 0x100, Words(5, -6, 7));
        after.Write(Page + 0x200, [9]);
        Assert.That(
            CallText.Of(CallDecoder.Decode(Call(2, [7, Page + 0x100, 3, Page + 0x200], 2) with { MemoryAtExit = after })),
            Is.EqualTo("listbox(7, [5, -6], 3, [0 => 0x9]) = 2"));
        Assert.That(Text(2, [7, Page + 0x100, 3, 0], null), Is.EqualTo("listbox(7, 0x1100, 3, NULL) = ?"));
    }

    [Test]
    public void LongListsAndStringsAreCut()
    {
        SimulatedMemory memory = Memory();
        memory.Write(Page + 0x400, Encoding.ASCII.GetBytes(new string('x', 40) + "\0"));
        ObservedCall fill = Call(1, [7, 2, Page + 0x400], 0) with { MemoryAtEntry = memory };
        Assert.That(CallText.Of(CallDecoder.Decode(fill)), Is.EqualTo($"boxctl(7, BOX_FILL, \"{new string('x', 32)}\"...) = 0"));
        Assert.That(Text(2, [7, Page + 0x800, 40, 0], 40), Is.EqualTo($"listbox(7, [{string.Join(", ", new int[32])}, ...], 40, NULL) = 40"));
    }

    [Test]
    public void JsonHasTheSame()
    {
        SimulatedMemory memory = Memory();
        memory.Write(Page, [.. "caf"u8, 0xe9, 0]);
        ObservedCall call = Call(0, [Page, Page + 0x10, 24], 3);
        Assert.That(Json(call), Is.EqualTo(
            """{"name":"makebox","arguments":[{"name":"label","type":"const char *","value":"0x1000","decoded":{"text":"a box"}},"""
            + """{"name":"request","type":"const box_request *","value":"0x1010","decoded":{"struct":"box_request","fields":{"flags":{"flags":["BOX_LARGE","BOX_SEALED"],"rest":64,"value":82},"parent":-1,"size":{"struct":"box_extent","fields":{"width":2,"height":3}},"owner":-1}}},"""
            + """{"name":"size","type":"size_t","value":"0x18","decoded":24}],"result":{"value":3,"decoded":3}}"""));
        Assert.That(Json(call with { MemoryAtEntry = memory }), Does.Contain("""{"bytes":"636166e9"}"""));
        Assert.That(Json(Call(1, [7, 9, ulong.MaxValue], -22)), Does.EndWith(
            """{"name":"command","type":"int","value":"0x9","decoded":{"name":null,"value":9}},{"name":"arg","type":"unsigned long","value":"0xffffffffffffffff","decoded":"18446744073709551615"}],"result":{"value":-22,"error":"EINVAL"}}"""));
        Assert.That(Json(Call(1, [7, 1], null)), Does.EndWith("\"result\":null}"));
    }

    private static string Text(int number, ulong[] registers, long? result) => CallText.Of(CallDecoder.Decode(Call(number, registers, result)));

    private static string Json(ObservedCall call)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            CallJson.Write(json, CallDecoder.Decode(call));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ObservedCall Call(int number, ulong[] registers, long? result)
    {
        Assert.That(OwnKernel.SyscallTable.TryGetEntry(SyscallAbi.X64, number, out SyscallTableEntry? entry));
        SimulatedMemory memory = Memory();
        return new ObservedCall
        {
            Name = entry!.Name, Metadata = entry.Metadata, Registers = [.. registers], MemoryAtEntry = memory, MemoryAtExit = memory, Result = result,
        };
    }

    private static SimulatedMemory Memory()
    {
        SimulatedMemory memory = new();
        memory.Map(Page, Page, PageProtection.Read | PageProtection.Write);
        memory.Write(Page, "a box\0"u8);
        memory.Write(Page + 0x10, Words(0x52, -1, 2, 3, -1, 0));
        return memory;
    }

    private static byte[] Words(params int[] words)
    {
        byte[] bytes = new byte[4 * words.Length];
        for (int i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), words[i]);
        return bytes;
    }
}
