using System.Globalization;
using System.Linq;
using System.Text.Json;
using SyscallKit.Seccomp;

namespace SyscallKit.Conformance;

/// <summary>A filter as the recordings write it: of each instruction <c>code,jt,jf,k</c> in hexadecimal.</summary>
internal static class RecordedFilter
{
    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static SockFilter[] Parse(JsonElement program) =>
        program.ValueKind == JsonValueKind.Array ? [.. program.EnumerateArray().Select(static instruction => ParseInstruction(instruction.ToString()))]
        : throw new JsonException("filters has something that is no program");

    /// <summary>Reads an instruction.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static SockFilter ParseInstruction(string text)
    {
        string[] fields = text.Split(',');
        return fields.Length == 4
            && ushort.TryParse(fields[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
            && byte.TryParse(fields[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte jt)
            && byte.TryParse(fields[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte jf)
            && uint.TryParse(fields[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint k)
            ? new SockFilter(code, jt, jf, k)
            : throw new JsonException("\"" + text + "\" is no instruction: code,jt,jf,k in hexadecimal digits");
    }
}
