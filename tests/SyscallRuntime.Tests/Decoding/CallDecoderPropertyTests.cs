using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Decoding;

namespace SyscallKit.Tests.Decoding;

/// <summary>Guests are hostile, and so may declarations be: whatever is decoded, it ends, and is of bounded size.</summary>
public sealed class CallDecoderPropertyTests
{
    // 1,024 values in all, of which each is at most a structure's text of 256 bytes, four characters a byte.
    private const int MaxText = 1 << 21;

    [Test]
    public void AnyCallDecodes() => AnyCall.Any.Sample(
        static observed =>
        {
            DecodedCall call = CallDecoder.Decode(observed);
            string text = CallText.Of(call);
            Assert.That(text.Length, Is.LessThan(MaxText));
            Assert.That(text, Does.StartWith("any(").And.Matches("^[ -~]*$"));
            using MemoryStream stream = new();
            using (Utf8JsonWriter json = new(stream))
                CallJson.Write(json, call);
            using JsonDocument read = JsonDocument.Parse(stream.ToArray());
            Assert.That(read.RootElement.EnumerateObject().Select(static property => property.Name), Is.EqualTo(new[] { "name", "arguments", "result" }));
            Assert.That(read.RootElement.GetProperty("arguments").GetArrayLength(), Is.EqualTo(call.Arguments.Length).And.LessThanOrEqualTo(6));
        },
        iter: 6000);

    [Test]
    public void TheSameCallDecodesAlike() => AnyCall.Any.Sample(static observed => CallDecoder.Decode(observed).Equals(CallDecoder.Decode(observed)), iter: 1000);
}
