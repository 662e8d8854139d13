using System.Collections.Generic;

namespace SyscallKit.Conformance;

/// <summary>What an open descriptor means.</summary>
/// <param name="path">What /proc shows of it.</param>
/// <param name="bytes">What is in the file; null for a socket.</param>
internal sealed class InjectOpenFile(string path, List<byte>? bytes)
{
    public string Path { get; } = path;

    public List<byte>? Bytes { get; } = bytes;

    public long Position { get; set; }
}
