using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tiny.Commands;

namespace Tiny.Tests;

/// <summary>The commands that make calls of the guests fail.</summary>
public sealed class FaultCommandTests
{
    [Test]
    public void AnInjectedFaultIsMetAndTold()
    {
        (int code, string output, string error) = Run("inject", "inject=open:error=ENOENT:when=2");
        Assert.That((code, error), Is.EqualTo((CommandLine.Success, "")));
        Assert.That(output, Does.EndWith("\nhostile-7: open ENOENT\n"), "counted by task");
    }

    [TestCase("inject=open:error=NOSUCH", "NOSUCH")]
    [TestCase("inject=nocall:error=EIO", "nocall")]
    [TestCase("nonsense=", "nonsense")]
    public void WhatCannotBeInjectedIsSaid(string expression, string named)
    {
        (int code, string output, string error) = Run("inject", expression);
        Assert.That((code, output), Is.EqualTo((CommandLine.BadInput, "")));
        Assert.That(error, Does.Contain(named).And.Not.Contain("Parameter"));
    }

    [Test]
    public void AFilterIsInForceForAllGuests()
    {
        string policy = Policy("ld [0]\njeq #83, refuse\nret #0x7fff0000\nrefuse: ret #0x50001\n");
        (int code, string output, string error) = Run("seccomp", policy);
        Assert.That((code, error), Is.EqualTo((CommandLine.Success, "")));
        Assert.That(output, Does.EndWith("\ninit-1: mkdir Errno\n"));

        // The 32-bit programs make their calls by another table: what a filter by number alone lets through.
        (code, output, _) = Run("seccomp", Policy("ld [4]\njeq #0x40000003, refuse\nret #0x7fff0000\nrefuse: ret #0x80000000\n"));
        Assert.That(output, Does.Contain("was killed by signal 31"));
        Assert.That(code, Is.EqualTo(CommandLine.Success), "init waits for them, whatever becomes of them");
    }

    [TestCase("ld [0]\n", "ret")]
    [TestCase("ld [0\nret #0\n", "1")]
    [TestCase("", "")]
    public void AFilterThatLinuxRefusesIsSaid(string policy, string named)
    {
        (int code, string output, string error) = Run("seccomp", Policy(policy));
        Assert.That((code, output), Is.EqualTo((CommandLine.BadInput, "")));
        Assert.That(error, Does.Contain(named).And.Not.Contain(" at "));
    }

    [Test]
    public void AFileThatIsNotThereIsSaid() => Assert.That(Run("seccomp", "/no/such/file").Code, Is.EqualTo(CommandLine.BadInput));

    /// <summary>Every call with every error that Linux documents for it: nothing crashes or hangs, and the second time it is the same.</summary>
    [TestCase("intel"), TestCase("amd")]
    public void ASweepOverTheGuestsHasNoCrash(string vendor)
    {
        (int code, string output, string error) = Run("sweep", "--all", "--vendor", vendor);
        Assert.That((code, error), Is.EqualTo((CommandLine.Success, "")));
        Assert.That(Run("sweep", "--all", "--vendor", vendor).Output, Is.EqualTo(output));
        Match all = Regex.Match(output, @"^all +(\d+) +(\d+) +(\d+) +0 +0$", RegexOptions.Multiline);
        Assert.That(all.Success, output);
        Assert.That(int.Parse(all.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(500));

        // One of them again.
        string point = output.Split('\n').First(static line => line.StartsWith("call=", StringComparison.Ordinal)).Split(':')[..2] is [var first, var second] ? $"{first}:{second}" : "";
        (code, output, _) = Run("sweep", point, "--vendor", vendor);
        Assert.That((code, output.EndsWith($"{point}: WrongResult\n", StringComparison.Ordinal)), Is.EqualTo((CommandLine.Difference, true)), output);
    }

    [Test]
    public void WhatIsNoFaultIsSaid()
    {
        (int code, _, string error) = Run("sweep", "call=x");
        Assert.That((code, error), Is.EqualTo((CommandLine.BadInput, "'call=x' is no fault: one is written as in 'call=7 x64:0 read EINTR'.\n")));
    }

    private static string Policy(string text)
    {
        string path = Path.Combine(Program.NewFolder(), "policy.bpf");
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, output, error, inColour: false);
        return (code, output.ToString(), error.ToString());
    }
}
