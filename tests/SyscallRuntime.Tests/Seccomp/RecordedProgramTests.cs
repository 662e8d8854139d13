using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Filters against Linux 6.18 (<c>tests/data/seccomp</c>).</summary>
public sealed class RecordedProgramTests
{
    private const int NR_seccomp = 317;
    private const ulong SECCOMP_SET_MODE_FILTER = 1;

    [Test]
    public void ProgramsAreTakenAndRefusedAsByLinux()
    {
        List<string> differences = [];
        foreach (RecordedProgram program in RecordedProgram.All)
        {
            SeccompStack stack = SeccompStack.Empty;
            long?[] answers = [.. program.Filters.Select(filter => Install([.. filter], ref stack))];
            if (!answers.SequenceEqual(program.Install))
                differences.Add($"{program}: {string.Join(", ", answers)} and not {string.Join(", ", program.Install)}");
        }

        Assert.That(differences, Is.Empty);
        Assert.That(RecordedProgram.All, Has.Length.EqualTo(1033));
    }

    [Test]
    public void CallsEndAsOnLinux()
    {
        List<string> differences = [];
        int count = 0;
        foreach (RecordedProgram program in RecordedProgram.All)
        {
            SeccompStack stack = SeccompStack.Empty;
            foreach (SockFilter[] filter in program.Filters.Select(static filter => filter.ToArray()))
                Install(filter, ref stack);
            foreach (RecordedProbe probe in program.Probes)
            {
                count++;
                string expected = probe.Expect(stack.Run(probe.Data), program.HandlesSigsys);
                if (expected != probe.Outcome)
                    differences.Add($"{program}, call {probe.Data.nr}: {expected} and not {probe.Outcome}");
            }
        }

        Assert.That(differences, Is.Empty);
        Assert.That(count, Is.EqualTo(4848));
    }

    // seccomp(SECCOMP_SET_MODE_FILTER) is itself a call under the filters that are there; where its arguments lay was not recorded.
    private static long? Install(SockFilter[] program, ref SeccompStack stack)
    {
        SeccompData call = new() { nr = NR_seccomp, arch = SeccompData.ArchX64 };
        call.args[0] = SECCOMP_SET_MODE_FILTER;
        SeccompVerdict verdict = stack.Run(call);
        return verdict.Action switch
        {
            SeccompAction.Errno => -(long)verdict.Data,
            SeccompAction.Trace or SeccompAction.UserNotif => -Errno.ENOSYS,
            SeccompAction.Allow or SeccompAction.Log when !SeccompFilter.TryCreate(program, out SeccompFilter? filter, out SeccompFilterError? error) => -error.Errno,
            SeccompAction.Allow or SeccompAction.Log => stack.Push(SeccompFilter.Create(program), out stack),
            _ => null,
        };
    }
}
