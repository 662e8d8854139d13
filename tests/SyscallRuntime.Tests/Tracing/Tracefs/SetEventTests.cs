using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Tracefs;

namespace SyscallKit.Tests.Tracing.Tracefs;

/// <summary>What a real kernel did with words written to <c>set_event</c>.</summary>
public sealed class SetEventTests
{
    [Test]
    public void FileTakesWhatLinuxTakes()
    {
        TracedKernel kernel = new(Recordings.Events);
        foreach (string row in File.ReadLines(Recordings.PathOf("set_event.tsv")).Skip(1))
        {
            string[] columns = row.Split('\t');
            string text = columns[0].Replace("\\n", "\n", System.StringComparison.Ordinal);
            (int errno, string counts) = Write(kernel, text, columns[1] == "append");
            string[] events = kernel.Tracefs.ReadAllText("set_event").Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
            string[] found =
            [
                columns[0], columns[1], errno.ToString(CultureInfo.InvariantCulture), events.Length.ToString(CultureInfo.InvariantCulture),
                string.Join(',', events.Take(4)), events.LastOrDefault() ?? "", kernel.Tracefs.ReadAllText("events/syscalls/enable").TrimEnd(), counts,
            ];
            Assert.That(found, Is.EqualTo(columns), row);
        }
    }

    private static (int Errno, string Counts) Write(TracedKernel kernel, string text, bool append)
    {
        TracefsOpen access = append ? TracefsOpen.Write : TracefsOpen.Write | TracefsOpen.Truncate;
        Assert.That(kernel.Tracefs.Open("set_event", access, out TracefsFile? file), Is.EqualTo(default(Errno)));
        byte[] rest = Encoding.UTF8.GetBytes(text);
        List<long> counts = [];
        do
        {
            long count = file!.Write(rest);
            if (count < 0)
                return ((int)-count, "");
            counts.Add(count);
            rest = rest[(int)count..];
        }
        while (rest.Length > 0);
        return (0, string.Join(',', counts));
    }
}
