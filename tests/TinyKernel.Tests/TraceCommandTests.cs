using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NUnit.Framework;
using Tiny.Commands;

namespace Tiny.Tests;

/// <summary><c>trace</c>: which events it records, and what it says of those that it cannot record.</summary>
public sealed class TraceCommandTests
{
    private static readonly string[] s_all = EventsOf(Trace("*:*"));

    [TestCase("sys_enter_open", "sys_open(")]
    [TestCase("syscalls:sys_exit_read", "sys_read ->")]
    [TestCase("sys_enter_open,sys_exit_read", "sys_open(|sys_read ->")]
    [TestCase(" sys_enter_open\tsys_exit_read\n", "sys_open(|sys_read ->")]
    [TestCase("*:sys_enter_open", "sys_open(")]
    [TestCase("raw_syscalls:sys_exit", "sys_exit:")]
    [TestCase("sys_exit", "sys_exit:")]
    [TestCase("raw_syscalls:*", "sys_exit:|sys_enter:")]
    [TestCase("raw_syscalls", "sys_exit:|sys_enter:")]
    [TestCase("raw_syscalls:", "sys_exit:|sys_enter:")]
    [TestCase("raw_syscalls,!sys_enter", "sys_exit:")]
    public void TheNamedEventsAreRecordedAndNoOthers(string events, string shown)
    {
        string[] kinds = shown.Split('|');
        string[] expected = [.. s_all.Where(line => kinds.Any(kind => line.StartsWith(kind, StringComparison.Ordinal)))];
        Assert.That(expected, Is.Not.Empty);
        Assert.That(EventsOf(Trace(events)), Is.EqualTo(expected));
    }

    [Test]
    public void AllCallsAreThoseThatAreNotRaw()
    {
        string[] expected = [.. s_all.Where(static line => !Regex.IsMatch(line, "^sys_(enter|exit):"))];
        foreach (string events in (string[])["syscalls:*", "syscalls", "syscalls:", "*:*,!raw_syscalls"])
            Assert.That(EventsOf(Trace(events)), Is.EqualTo(expected), events);
    }

    [Test]
    public void SeveralArgumentsAreSeveralNames() =>
        Assert.That(EventsOf(Trace("sys_enter_open", "sys_exit_read")), Is.EqualTo(EventsOf(Trace("sys_enter_open,sys_exit_read"))));

    [Test]
    public void TheVendorDecidesHow32BitProgramsEnter() =>
        Assert.That(Trace("raw_syscalls", "--vendor", "amd"), Is.Not.EqualTo(Trace("raw_syscalls")));

    [Test]
    public void AFilterKeepsWhatPasses() =>
        Assert.That(
            EventsOf(Trace("sys_enter_write", "--filter", "count > 30")),
            Is.EqualTo(s_all.Where(static line => line.StartsWith("sys_write(", StringComparison.Ordinal) && Count(line) > 30)).And.Not.Empty);

    [Test]
    public void AFilterOfASystemIsOneForTheEventsThatHaveItsFields()
    {
        (int code, string output, string error) = Program.Run("trace", "syscalls:*", "--filter", "count > 30");
        Assert.That(code, Is.Zero);
        Assert.That(EventsOf(output).Where(static line => line.Contains("count: ", StringComparison.Ordinal)), Has.All.Matches<string>(static line => Count(line!) > 30));
        Assert.That(output, Does.Contain("sys_open("));
        Assert.That(error, Does.Match("^\\d+ of the \\d+ events have not all the fields of the filter, and are recorded unfiltered\\.\n$"));
    }

    [TestCase("sys_enter_open", "flags & xx", "syscalls:sys_enter_open", "flags & xx\n         ^\nparse_error: Invalid value (did you forget quotes)?")]
    [TestCase("sys_enter_open,sys_exit_open", "flags & 1", "syscalls:sys_exit_open", "flags & 1\n      ^\nparse_error: Field not found")]
    [TestCase("syscalls:*", "fd >", "syscalls:sys_enter_read", "fd >\n    ^\nparse_error: Invalid value (did you forget quotes)?")]
    [TestCase("sys_enter_open", "(flags == 1", "syscalls:sys_enter_open", "(flags == 1\n^\nparse_error: Too many '('")]
    [TestCase("sys_enter_open", "\u001b[2J == 1", "syscalls:sys_enter_open", "?[2J == 1\n")]
    public void AFilterThatMakesNoSenseIsShownAsLinuxShowsIt(string events, string filter, string name, string shown)
    {
        (int code, string output, string error) = Program.Run("trace", events, "--filter", filter);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.StartWith($"{name}: the filter is refused.\n{shown}"));
    }

    [Test]
    public void AFilterMayBeTooLong() =>
        Assert.That(Refusal("sys_enter_open", "--filter", "flags == " + new string('1', 5000)), Does.Contain("The filter is too long"));

    [TestCase("sys_enter_opn", "Did you mean sys_enter_open?")]
    [TestCase("sys_enter_opnat", "Did you mean sys_enter_openat or sys_enter_open?")]
    [TestCase("clock_nanosleep", "Did you mean sys_enter_clock_nanosleep or sys_exit_clock_nanosleep?")]
    [TestCase("sys_clock_nanosleep", "Did you mean sys_enter_clock_nanosleep or sys_exit_clock_nanosleep?")]
    [TestCase("SYSCALLS:SYS_ENTER_CLOCK_NANOSLEEP", "Did you mean sys_enter_clock_nanosleep?")]
    [TestCase("syscalls/sys_enter_clock_nanosleep", "Did you mean sys_enter_clock_nanosleep?")]
    [TestCase("raw_syscalls:sys_enter_clock_nanosleep", "Did you mean sys_enter_clock_nanosleep?")]
    [TestCase("syscall:*", "Did you mean syscalls:*?")]
    [TestCase("!raw_syscall:*", "Did you mean raw_syscalls:*?")]
    [TestCase("raw_syscal", "Did you mean raw_syscalls?")]
    [TestCase("sys_enter_*", "Only a whole system has a pattern, such as syscalls:*.")]
    [TestCase("nonsense", "Names are sys_enter_CALL, sys_exit_CALL, syscalls:* and raw_syscalls:*.")]
    public void AWrongNameIsNamedAndNearOnesAreSuggested(string name, string suggestion) =>
        Assert.That(Refusal("sys_enter_read", name), Is.EqualTo($"{name.TrimStart('!')}: there is no such event. {suggestion}\n"));

    [TestCase("")]
    [TestCase(" , ")]
    [TestCase("syscalls,!syscalls")]
    public void NothingToRecordIsAMistake(string events) => Assert.That(Refusal(events), Does.StartWith("No event is named"));

    [Test]
    public void WhateverIsAskedForTheAnswerIsATraceOrAMessage() =>
        Gen.Select(Gen.String, Gen.String).Sample(
            static (events, filter) =>
            {
                (int code, string output, string error) = Program.Run("trace", "--filter=" + filter, "--", events);
                return code == CommandLine.Success
                    ? output.Length > 0
                    : code == CommandLine.BadInput && output.Trim().Length == 0 && error.Length > 0 && !error.Any(static c => char.IsControl(c) && c != '\n');
            },
            iter: 100);

    [TestCase("--repeat", "0", "--repeat takes a number from 1 to 2147483647, not '0'.")]
    [TestCase("--repeat", "x", "--repeat takes a number from 1 to 2147483647, not 'x'.")]
    [TestCase("--buffer-size-kb", "-1", "--buffer-size-kb takes a number from 1 to 131072, not '-1'.")]
    [TestCase("--buffer-size-kb", "131073", "--buffer-size-kb takes a number from 1 to 131072, not '131073'.")]
    public void NumbersHaveBounds(string option, string value, string message) =>
        Assert.That(Refusal("sys_enter_read", option, value), Does.Contain(message));

    [Test]
    public void RunsFollowEachOtherInTime()
    {
        string once = Trace("raw_syscalls");
        string thrice = Trace("raw_syscalls", "--repeat", "3");
        Assert.That(EventsOf(thrice), Has.Length.EqualTo(3 * EventsOf(once).Length));
        string[] times = [.. EventLines(thrice).Select(static line => Regex.Match(line, "[0-9]+\\.[0-9]{6}").Value)];
        Assert.That(times, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
        Assert.That(TasksOf(thrice), Is.EqualTo(TasksOf(once)));
    }

    [Test]
    public void ASmallBufferKeepsTheLatestAndSaysWhatIsLost()
    {
        (int code, string output, string error) = Program.Run("trace", "syscalls", "--repeat", "50", "--buffer-size-kb", "16");
        string[] all = EventLines(Trace("syscalls", "--repeat", "50"));
        string[] kept = EventLines(output);
        Assert.That(code, Is.Zero);
        Assert.That(error, Is.EqualTo($"{all.Length - kept.Length} of {all.Length} events are lost, overwritten by later ones: --buffer-size-kb is too small.\n"));
        Assert.That(output, Does.Contain($"# entries-in-buffer/entries-written: {kept.Length}/{all.Length}   #P:2\n"));
        Assert.That(kept, Is.SubsetOf(all));
        Assert.That(kept[^1], Is.EqualTo(all[^1]));
    }

    [Test]
    public void ColoursAddNothingButColours()
    {
        using StringWriter output = new();
        Assert.That(CommandLine.Run(["trace", "syscalls"], output, TextWriter.Null, inColour: true), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("\u001b["));
        Assert.That(Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", ""), Is.EqualTo(Trace("syscalls")));
    }

    [Test]
    public void ArgumentsAreExplained()
    {
        (int code, string output, _) = Program.Run("trace", "--help");
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("--filter").And.Contain("--output").And.Contain("--repeat").And.Contain("--buffer-size-kb").And.Contain("--vendor"));
        Assert.That(Refusal(), Does.EndWith("--help shows the commands and options.\n"));
    }

    private static string Trace(params string[] arguments)
    {
        (int code, string output, string error) = Program.Run(["trace", .. arguments]);
        Assert.That(error, Is.Empty);
        Assert.That(code, Is.Zero);
        return output;
    }

    private static string Refusal(params string[] arguments)
    {
        (int code, string output, string error) = Program.Run(["trace", .. arguments]);
        Assert.That(code, Is.EqualTo(CommandLine.BadInput));
        Assert.That(output.Trim(), Is.Empty);
        return error;
    }

    private static string[] EventLines(string trace) => [.. trace.TrimEnd('\n').Split('\n').Where(static line => !line.StartsWith('#'))];

    // Without the time: recording an event takes some.
    private static string[] EventsOf(string trace) => [.. EventLines(trace).Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    private static string[] TasksOf(string trace) => [.. EventLines(trace).Select(static line => line[..24].Trim()).Distinct().Order(StringComparer.Ordinal)];

    private static ulong Count(string line)
    {
        string value = Regex.Match(line, "count: (0x)?([0-9a-f]+)").Groups[2].Value;
        return Convert.ToUInt64(value, 16);
    }
}
