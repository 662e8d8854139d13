using System.IO;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Processor;
using Tiny.Guests;
using Tiny.Kernel;
using static Tiny.Kernel.TinyKernel;
using static Tiny.Tests.FileSyscallTests;

namespace Tiny.Tests;

/// <summary>Clocks, sleep, uname and random bytes.</summary>
public sealed class TimeAndSystemSyscallTests
{
    [Test]
    public void ASleepTakesItsTimeAndNoMore()
    {
        long slept = Guest.Run(async libc =>
        {
            long before = await libc.Uptime();
            await libc.Sleep(5_000_000_000);
            return await libc.Uptime() - before;
        }).Value;
        Assert.That(slept, Is.InRange(5_000_000_000, 5_000_100_000));
    }

    [Test]
    public void ErrorsOfClocksAreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            GuestThread thread = libc.Thread;
            ulong time = thread.Allocate(16);
            long real = await Raw(libc, __NR_clock_gettime, 0, time);
            long year = (long)thread.ReadWord(time) / (365 * 86400L) + 1970;
            long unknown = await Raw(libc, __NR_clock_gettime, 99, time);
            long fault = await Raw(libc, __NR_clock_gettime, 1, 0);
            thread.WriteWord(time + 8, 1_000_000_000);
            long tooManyNanoseconds = await Raw(libc, __NR_nanosleep, time, 0);
            thread.WriteWord(time, ulong.MaxValue);
            thread.WriteWord(time + 8, 0);
            return [real, year, unknown, fault, tooManyNanoseconds, await Raw(libc, __NR_nanosleep, time, 0), await Raw(libc, __NR_nanosleep, 0, 0),
                await Raw(libc, __NR_clock_nanosleep, 99, 0, time, 0)];
        });
        Assert.That(results, Is.EqualTo(new[] { 0, 2026, -Errno.EINVAL, -Errno.EFAULT, -Errno.EINVAL, -Errno.EINVAL, -Errno.EFAULT, -Errno.EINVAL }));
    }

    [Test]
    public void AnAbsoluteSleepEndsAtItsMoment()
    {
        const int TIMER_ABSTIME = 1;
        long woken = Guest.Run(async libc =>
        {
            ulong time = libc.Thread.Allocate(16);
            libc.Thread.WriteWord(time, 3);
            await Raw(libc, __NR_clock_nanosleep, 1, TIMER_ABSTIME, time, 0);
            return await libc.Uptime();
        }).Value;
        Assert.That(woken, Is.InRange(3_000_000_000, 3_000_100_000));
    }

    // What cannot end is no error of the machine: it says who waits, and can be switched on again.
    [TestCase("sleep")]
    [TestCase("pipe")]
    [TestCase("child")]
    public void AMachineInWhichNothingCanHappenSaysSo(string what)
    {
        GuestProgram main = new("main", EntryKind.Syscall, async (libc, arguments) =>
        {
            ulong time = libc.Thread.Allocate(16);
            libc.Thread.WriteWord(time, long.MaxValue);
            libc.Thread.WriteWord(time + 8, 999_999_999);
            (int read, _) = await libc.Pipe();
            switch (arguments is [_, var wanted] ? wanted : "")
            {
                case "sleep":
                    await Raw(libc, __NR_clock_nanosleep, 1, 0, time, 0);
                    break;
                case "pipe":
                    await libc.Read(read, time, 1);
                    break;
                case "child":
                    await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, async child => await child.Call(EntryKind.Syscall, __NR_read, (ulong)read, time, 1));
                    await Raw(libc, __NR_wait4, ulong.MaxValue, 0, 0, 0);
                    break;
            }

            return 7;
        });
        Machine machine = new(Vendor.Intel, vdso => new GuestPrograms(vdso, [main]), TextWriter.Null);
        GuestPrograms.Install(machine.Vfs, [main]);
        for (int i = 0; i < 2; i++)
        {
            Assert.That(machine.Run("/bin/main", what), Is.Null);
            Assert.That(machine.Waiters.Select(static process => process.Pid), Is.EquivalentTo(what == "child" ? new[] { 1, 2 } : [1]));
        }

        Assert.That(machine.Run("/bin/main"), Is.EqualTo(WaitStatus.Exited(7)));
    }

    [Test]
    public void UnameFillsSixFieldsOrNone()
    {
        Assert.That(Guest.Call(__NR_uname, 0), Is.EqualTo(-Errno.EFAULT));
        string machine = Guest.Run(async libc =>
        {
            ulong name = libc.Thread.Allocate(390);
            await libc.UName(name);
            return libc.Thread.ReadString(name + 4 * 65);
        }).Value!;
        Assert.That(machine, Is.EqualTo("x86_64"));
    }

    [Test]
    public void RandomBytesAreTheSameAtEachRun()
    {
        static long[] First() => Results(async libc =>
        {
            ulong word = libc.Thread.Allocate(16);
            return [await Raw(libc, __NR_getrandom, word, 12, 0), (long)libc.Thread.ReadWord(word), await Raw(libc, __NR_getrandom, 0, 8, 0),
                await Raw(libc, __NR_getrandom, word, 8, 8), await Raw(libc, __NR_getrandom, word, 8, 6)];
        });
        long[] results = First();
        Assert.That(results, Is.EqualTo(new[] { 12, results[1], -Errno.EFAULT, -Errno.EINVAL, -Errno.EINVAL }));
        Assert.That(First(), Is.EqualTo(results));
    }
}
