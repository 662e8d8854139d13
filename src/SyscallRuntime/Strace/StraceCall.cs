using System.Linq;
using SyscallKit.Decoding;
using SyscallKit.Memory;

namespace SyscallKit.Strace;

/// <summary>The text of a call: the part that is known when it begins, and the part that is known when it ends.</summary>
/// <param name="enter">Its entry.</param>
/// <param name="memory">The caller's memory, if it is there.</param>
internal sealed class StraceCall(CallHalf enter, IUserMemory? memory)
{
    private int _shown;

    /// <summary>Its entry.</summary>
    public CallHalf Enter => enter;

    /// <summary>Name and arguments up to the first that only the end of the call can tell.</summary>
    public string Begin()
    {
        (DecodedCall decoded, _shown) = CallDecoder.DecodeAtEntry(enter.Observe(memory, null));
        string text = $"{enter.Name}({string.Join(", ", decoded.Arguments.Take(_shown).Select(static argument => CallText.Of(argument.Value)))}";
        // strace has written the comma when it waits for a buffer to be filled.
        return _shown > 0 && _shown < decoded.Arguments.Length ? text + ", " : text;
    }

    /// <summary>The arguments that were left open, the closing parenthesis, and the result.</summary>
    /// <param name="result">What the call returned; null if it did not.</param>
    public (string Arguments, string Result) End(long? result)
    {
        DecodedCall decoded = CallDecoder.Decode(enter.Observe(memory, result));
        return (string.Join(", ", decoded.Arguments.Skip(_shown).Select(static argument => CallText.Of(argument.Value))) + ")", CallText.Of(decoded.Result));
    }
}
