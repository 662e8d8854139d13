using System.Text;
using SyscallKit.Memory;

namespace SyscallKit.Conformance;

/// <summary>The program whose calls <c>filter-calls.tsv</c> holds: its name and the strings that its pointers meant.</summary>
/// <remarks>
/// <para>The recording has the addresses only. What stood there follows from four things. The strings lie one behind the other, each with
/// its NUL, so the distance to the next address gives the length. The results of the calls (raw <c>sys_exit</c>) tell whether the file
/// existed. The matches of the filters tell more: call 0 and 9 match <c>*host*</c>, 10 matches <c>*HOST*</c>, 3 and 4 match <c>rel*</c>, 4 also
/// <c>rel[0-9]</c> and <c>re[k-m]2</c>, and all but the bad pointers of calls 7 and 8 can be read. And it is ordinary Linux: the
/// first string is the file that the other recordings open, too.</para>
/// <para>That settles calls 0, 3, 4 and 11 (the empty string). Of the others only the lengths and these properties are known.</para>
/// </remarks>
internal static class RecordedProgram
{
    public const string Comm = "calls";

    private const ulong DataPage = 0x402000;

    // By call: 0, 11, 1, 2, 3, 4, 5, 6, 9, 10.
    private const string Strings =
        "/etc/hostname\0"
        + "\0"
        + "/nonexistent/dir/no-file\0"
        + "/tmp/calls-file-created-for-filters\0"
        + "rel\0"
        + "rel2\0"
        + "x\0"
        + "y\0"
        + "/etc/host.conf\0"
        + "/ETC/HOSTNAME\0";

    /// <summary>The memory of the program.</summary>
    public static SimulatedMemory CreateMemory()
    {
        SimulatedMemory memory = new();
        memory.Map(DataPage, SimulatedMemory.PageSize, PageProtection.Read);
        memory.Poke(DataPage, Encoding.ASCII.GetBytes(Strings));
        return memory;
    }
}
