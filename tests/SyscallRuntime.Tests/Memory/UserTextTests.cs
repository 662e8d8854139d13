using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Memory;

namespace SyscallKit.Tests.Memory;

/// <summary>Bytes of a guest as a string: what is UTF-8 reads as such, and no byte is lost.</summary>
[TestFixture]
public sealed class UserTextTests
{
    // Bytes of which sequences, cut sequences, surrogates and what is too large are made.
    private static readonly byte[] s_telling = [0x41, 0x7f, 0x80, 0xa0, 0xbf, 0xc0, 0xc3, 0xe0, 0xe2, 0x82, 0xac, 0xed, 0xef, 0xf0, 0x9f, 0x98, 0xf4, 0xff];

    private static readonly Gen<byte[]> s_bytes = Gen.OneOf(
        Gen.Byte.Array[0, 12],
        Gen.Int[0, s_telling.Length - 1].Select(static i => s_telling[i]).Array[0, 12]);

    [Test]
    public void NoByteIsLost() => s_bytes.Sample(static bytes => UserText.Encode(UserText.Decode(bytes)).SequenceEqual(bytes), iter: 100_000);

    [Test]
    public void WhatIsUtf8ReadsAsSuch() => Gen.String.Sample(
        static text =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            string valid = Encoding.UTF8.GetString(bytes);
            return UserText.Decode(bytes) == valid && UserText.Encode(valid).SequenceEqual(bytes);
        },
        iter: 10_000);

    // No test cases: an attribute cannot hold a lone surrogate.
    [Test]
    public void OtherBytesBecomeLoneSurrogates()
    {
        Assert.That(UserText.Decode([0xff, 0x41, 0xc3]), Is.EqualTo("\udcffA\udcc3"));
        Assert.That(UserText.Decode([0xed, 0xb2, 0x80]), Is.EqualTo("\udced\udcb2\udc80"), "a surrogate written as UTF-8 writes characters");
        Assert.That(UserText.Decode([0xf0, 0x9f, 0x98, 0x80, 0x80]), Is.EqualTo("\U0001f600\udc80"));
        Assert.That(UserText.Decode([0xc0, 0xaf]), Is.EqualTo("\udcc0\udcaf"), "a slash that is none");
    }

    [Test]
    public void OtherLoneSurrogatesBecomeTheReplacementCharacter()
    {
        foreach (string text in (string[])["\ud800", "\udc7f", "\udd00", "\udfff"])
            Assert.That(UserText.Encode(text + "a\udc80"), Is.EqualTo(new byte[] { 0xef, 0xbf, 0xbd, (byte)'a', 0x80 }));
    }
}
