namespace SyscallKit.Decoding;

/// <summary>How a number is written.</summary>
public enum NumberForm
{
    /// <summary>In decimal, with a sign.</summary>
    Signed,

    /// <summary>In decimal, without a sign.</summary>
    Unsigned,

    /// <summary>In hexadecimal; 0 as <c>0</c>.</summary>
    Hexadecimal,

    /// <summary>In octal with a 0 in front and three digits at least: permissions.</summary>
    Octal,

    /// <summary>A device's number: <c>makedev(0x8, 0x1)</c>.</summary>
    Device,

    /// <summary>A port, as it lies in memory: <c>htons(80)</c>.</summary>
    Port,

    /// <summary>An address of the Internet, as it lies in memory: <c>inet_addr("127.0.0.1")</c>.</summary>
    Ipv4,
}
