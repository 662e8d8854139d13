namespace SyscallKit.Describing;

/// <summary>Descriptions for syzkaller: two files that belong together.</summary>
/// <param name="Descriptions">The calls, and what they are made of: a file <c>sys/OS/NAME.txt</c>.</param>
/// <param name="Constants">The values of all names in it, and the numbers of the calls: the file <c>NAME.txt.const</c> beside it, for amd64.</param>
public sealed record SyzlangText(string Descriptions, string Constants);
