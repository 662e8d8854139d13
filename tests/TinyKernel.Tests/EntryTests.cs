using NUnit.Framework;
using SyscallKit.Processor;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;
using static Tiny.Kernel.TinyKernel;

namespace Tiny.Tests;

/// <summary>The same kernel by every entry, on the processors of both vendors.</summary>
public sealed class EntryTests
{
    [Test]
    public void AProgramWorksTheSameByEveryEntry(
        [Values(EntryKind.Syscall, EntryKind.Int80, EntryKind.Vdso)] EntryKind entry, [Values] Vendor vendor)
    {
        Guest.Outcome<string> outcome = Guest.Run(
            async libc =>
            {
                int fd = (int)await libc.Open("/etc/motd", OpenFlags.O_RDONLY);
                ulong buffer = libc.Thread.Allocate(16);
                await libc.LSeek(fd, -5, Whence.SEEK_END);
                long count = await libc.Read(fd, buffer, 16);
                await libc.LSeek(fd, 0, Whence.SEEK_SET);
                long bad = await libc.Read(fd, 0, 16);
                await libc.Print($"{await libc.Uptime() > 0}\n");
                (int read, int write) = await libc.Pipe();
                await libc.Spawn(async child => await child.Dup2(write, 1), "/bin/cat", "/etc/motd");
                await libc.Close(write);
                (long pid, int status) = await libc.Wait(-1);
                await libc.Read(read, buffer, 16);
                return $"{count} {Libc.Describe(bad)} {pid} {status} {libc.Thread.ReadString(buffer)}";
            },
            entry,
            vendor);
        Assert.That(outcome.Console, Is.EqualTo("True\n"));
        Assert.That(outcome.Value, Is.EqualTo("5 EFAULT 2 0 Hello.\n"));
    }

    [Test]
    public void TheSixthArgumentOfTheVDSOComesFromTheStack([Values] Vendor vendor)
    {
        string text = Guest.Run(
            async libc =>
            {
                int fd = (int)await libc.Open("/file", OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0x1ff);
                await libc.LSeek(fd, 4096, Whence.SEEK_SET);
                await libc.Write(fd, libc.Thread.Store("second page"), 11);
                ulong page = (ulong)(uint)await libc.Call(__NR_mmap, __NR_ia32_mmap2, 0, 4096, 1, 2, (ulong)fd, 1);
                return libc.Thread.ReadString(page);
            },
            EntryKind.Vdso,
            vendor).Value!;
        Assert.That(text, Is.EqualTo("second page"));
    }

    [TestCase(Vendor.Intel, Signal.SIGSEGV)]
    [TestCase(Vendor.Amd, Signal.SIGILL)]
    public void SYSENTERIn64BitCodeEndsTheProgram(Vendor vendor, Signal signal)
    {
        // Intel enters the kernel, which returns to a vDSO that 64-bit programs do not have. AMD knows no SYSENTER in long mode.
        WaitStatus? status = Guest.Run(async libc => await libc.Thread.Call(EntryKind.Sysenter, __NR_ia32_getpid), vendor: vendor).Status;
        Assert.That(status, Is.EqualTo(WaitStatus.Killed(signal)));
    }

    [TestCase(Vendor.Intel, Signal.SIGILL)]
    [TestCase(Vendor.Amd, Signal.SIGSEGV)]
    public void SYSCALLIn32BitCodeOutsideTheVDSOEndsTheProgram(Vendor vendor, Signal signal)
    {
        // Intel knows no SYSCALL in 32-bit code. AMD enters the kernel, which returns to the vDSO and not behind the instruction.
        WaitStatus? status = Guest.Run(async libc => await libc.Thread.Call(EntryKind.Syscall, __NR_ia32_getpid), EntryKind.Int80, vendor).Status;
        Assert.That(status, Is.EqualTo(WaitStatus.Killed(signal)));
    }

    [Test]
    public void AProgramThatUnmapsItsOwnCodeEnds()
    {
        WaitStatus? status = Guest.Run(async libc => await libc.Thread.Call(EntryKind.Syscall, __NR_munmap, libc.Thread.Image.Text, 4096)).Status;
        Assert.That(status, Is.EqualTo(WaitStatus.Killed(Signal.SIGSEGV)));
    }

    [Test]
    public void AProgramThatTouchesMemoryItDoesNotHaveEnds()
    {
        WaitStatus? status = Guest.Run(async libc =>
        {
            libc.Thread.WriteWord(0, 1);
            return await libc.GetPid();
        }).Status;
        Assert.That(status, Is.EqualTo(WaitStatus.Killed(Signal.SIGSEGV)));
    }
}
