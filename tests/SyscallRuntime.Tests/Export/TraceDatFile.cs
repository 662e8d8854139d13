using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SyscallKit.Tests.Export;

/// <summary>Reads trace.dat version 6 strictly, by its description in trace-cmd.dat.v6(5): every byte is accounted for.</summary>
internal sealed class TraceDatFile
{
    private readonly byte[] _bytes;
    private int _position;

    public TraceDatFile(byte[] bytes)
    {
        _bytes = bytes;
        Expect("\u0017\u0008\u0044tracing6\0");
        if (Take(1)[0] != 0 || Take(1)[0] != 8 || UInt32() != 4096)
            throw new FormatException("neither little-endian nor 64 bits nor pages of 4096 bytes");
        Expect("header_page\0");
        HeaderPage = LongText();
        Expect("header_event\0");
        HeaderEvent = LongText();
        // Of the system ftrace only those whose records are there: a damaged page may have one by chance.
        for (uint count = UInt32(); count > 0; count--)
            FtraceFormats.Add(LongText());
        for (uint systems = UInt32(); systems > 0; systems--)
        {
            string system = CString();
            for (uint count = UInt32(); count > 0; count--)
                Formats.Add((system, LongText()));
        }

        if (UInt32() != 0 || UInt32() != 0)
            throw new FormatException("symbols or printk formats");
        Cmdlines = LongText();
        int cpus = (int)UInt32();
        Expect("options  \0");
        for (ushort id = UInt16(); id != 0; id = UInt16())
            Options.Add(id, Encoding.Latin1.GetString(Take((int)UInt32())));
        Expect("flyrecord\0");
        (ulong Offset, ulong Size)[] table = [.. Enumerable.Range(0, cpus).Select(_ => (UInt64(), UInt64()))];
        Clock = LongText();
        foreach ((ulong offset, ulong size) in table)
        {
            if (size > 0)
            {
                byte[] padding = Take((int)offset - _position);
                if (offset % 4096 != 0 || padding.Length >= 4096 || padding.Any(static b => b != 0))
                    throw new FormatException($"pages at {offset}");
            }

            Pages.Add(Take((int)size));
        }

        if (Pages.Any(static pages => pages.Length > 0) && _position != bytes.Length)
            throw new FormatException($"the file goes on at {_position}");
    }

    public string HeaderPage { get; }

    public string HeaderEvent { get; }

    public List<string> FtraceFormats { get; } = [];

    public List<(string System, string Format)> Formats { get; } = [];

    public string Cmdlines { get; }

    public Dictionary<int, string> Options { get; } = [];

    public string Clock { get; }

    public List<byte[]> Pages { get; } = [];

    private byte[] Take(int count)
    {
        byte[] taken = _bytes.AsSpan(_position, count).ToArray();
        _position += count;
        return taken;
    }

    private void Expect(string text)
    {
        string found = Encoding.Latin1.GetString(Take(text.Length));
        if (found != text)
            throw new FormatException($"expected {text}, found {found}");
    }

    private ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    private ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    private string LongText() => Encoding.Latin1.GetString(Take((int)UInt64()));

    private string CString()
    {
        string text = Encoding.Latin1.GetString(_bytes, _position, Array.IndexOf(_bytes, (byte)0, _position) - _position);
        _position += text.Length + 1;
        return text;
    }
}
