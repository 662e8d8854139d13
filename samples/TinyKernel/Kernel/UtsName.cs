using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>What <c>uname</c> tells: six texts of 65 bytes, NUL included (include/uapi/linux/utsname.h).</summary>
[StructLayout(LayoutKind.Sequential)]
[CType("struct new_utsname")]
public struct UtsName
{
    public Text sysname, nodename, release, version, machine, domainname;

    public static UtsName OfThisKernel => new()
    {
        sysname = Text.Of("TinyKernel"),
        nodename = Text.Of("tiny"),
        release = Text.Of("0.1.0"),
        version = Text.Of("#1 SMP"),
        machine = Text.Of("x86_64"),
        domainname = Text.Of("(none)"),
    };

    /// <summary>A text that ends in NUL.</summary>
    [InlineArray(Size)]
    public struct Text
    {
        private const int Size = 65;

        private byte _first;

        /// <summary>Stores a text of at most 64 ASCII characters.</summary>
        public static Text Of(string value)
        {
            Text text = default;
            Encoding.ASCII.GetBytes(value, ((Span<byte>)text)[..(Size - 1)]);
            return text;
        }
    }
}
