using NUnit.Framework;
using SyscallKit.Declaring;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;
using static Tiny.Kernel.TinyKernel;
using static Tiny.Tests.FileSyscallTests;

namespace Tiny.Tests;

/// <summary>Processes, pipes between them, and how they end.</summary>
public sealed class ProcessSyscallTests
{
    private const int WNOHANG = 1;

    [Test]
    public void TheFirstProcessIsRootAndHasNoParent()
    {
        long[] results = Results(async libc =>
        [
            await libc.GetPid(),
            await Raw(libc, __NR_gettid),
            await libc.GetPPid(),
            await Raw(libc, __NR_getuid),
            await Raw(libc, __NR_geteuid),
            await Raw(libc, __NR_getgid),
            await Raw(libc, __NR_getegid),
            await Raw(libc, __NR_sched_yield),
        ]);
        Assert.That(results, Is.EqualTo(new long[] { 1, 1, 0, 0, 0, 0, 0, 0 }));
    }

    [Test]
    public void AChildHasItsOwnMemoryAndSharesOpenFiles()
    {
        string console = Guest.Run(async libc =>
        {
            ulong text = libc.Thread.Store("old\n");
            await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, async thread =>
            {
                Libc child = new(thread, EntryKind.Syscall);
                thread.Write(text, "new\n"u8);
                await child.Write(1, text, 4);
                await child.Print($"child {await child.GetPid()} of {await child.GetPPid()}\n");
                await child.ExitGroup(3);
            });
            (long pid, int status) = await libc.Wait(-1);
            await libc.Print($"{pid} {status:x}\n");
            await libc.Write(1, text, 4);
            return 0;
        }).Console;
        Assert.That(console, Is.EqualTo("new\nchild 2 of 1\n2 300\nold\n"));
    }

    [Test]
    public void ErrorsOfWait4AreThoseOfLinux()
    {
        long[] results = Results(async libc =>
        {
            long none = await Raw(libc, __NR_wait4, ulong.MaxValue, 0, 0, 0);
            (int read, int write) = await libc.Pipe();
            // The child lives until the pipe is closed.
            long child = await libc.Spawn(async c => { await c.Dup2(read, 0); await c.Close(write); }, "/bin/cat");
            long alive = await Raw(libc, __NR_wait4, (ulong)child, 0, WNOHANG, 0);
            long stranger = await Raw(libc, __NR_wait4, 77, 0, 0, 0);
            long option = await Raw(libc, __NR_wait4, (ulong)child, 0, 0x100, 0);
            long smallest = await Raw(libc, __NR_wait4, 0x8000_0000, 0, 0, 0);
            await libc.Close(write);
            long fault = await Raw(libc, __NR_wait4, (ulong)child, 1, 0, 0);
            return [none, child, alive, stranger, option, smallest, fault, await Raw(libc, __NR_wait4, (ulong)child, 0, 0, 0)];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            -Errno.ECHILD, 2, 0, -Errno.ECHILD, -Errno.EINVAL, -Errno.ESRCH, -Errno.EFAULT, -Errno.ECHILD,
        }));
    }

    [Test]
    public void ErrorsOfExecveLeaveTheProgramAsItIs()
    {
        long[] results = Results(async libc =>
        {
            int fd = (int)await libc.Open("/script", OpenFlags.O_WRONLY | OpenFlags.O_CREAT, 0x1ff);
            await libc.Write(fd, libc.Thread.Store("\u007fTINY64 none"), 12);
            fd = (int)await libc.Open("/text", OpenFlags.O_WRONLY | OpenFlags.O_CREAT, 0x1ff);
            await libc.Write(fd, libc.Thread.Store("text"), 4);
            ulong many = libc.Thread.Allocate(8 * 100);
            for (int i = 0; i < 99; i++)
                libc.Thread.WriteWord(many + (ulong)(8 * i), libc.Thread.Image.Data);
            return
            [
                await libc.Execute("/none"),
                await libc.Execute("/etc/motd"),
                await libc.Execute("/etc"),
                await libc.Execute("/script"),
                await libc.Execute("/text"),
                await Raw(libc, __NR_execve, 0, 0, 0),
                await Raw(libc, __NR_execve, libc.Thread.Store("/bin/cat"), 1, 0),
                await Raw(libc, __NR_execve, libc.Thread.Store("/bin/cat"), many, 0),
                await libc.GetPid(),
            ];
        });
        Assert.That(results, Is.EqualTo(new[]
        {
            -Errno.ENOENT, -Errno.EACCES, -Errno.EACCES, -Errno.ENOEXEC, -Errno.ENOEXEC, -Errno.EFAULT, -Errno.EFAULT, -Errno.E2BIG, 1,
        }));
    }

    [Test]
    public void SignalsEndProcessesAndReportIt()
    {
        long[] results = Results(async libc =>
        {
            (int read, int write) = await libc.Pipe();
            long child = await libc.Spawn(async c => { await c.Dup2(read, 0); await c.Close(write); }, "/bin/cat");
            long exists = await Raw(libc, __NR_kill, (ulong)child, 0);
            long ignored = await Raw(libc, __NR_kill, (ulong)child, 17);
            long killed = await Raw(libc, __NR_kill, (ulong)child, 15);
            (long pid, int status) = await libc.Wait(-1);
            return [exists, ignored, killed, pid, status, await Raw(libc, __NR_kill, (ulong)child, 0), await Raw(libc, __NR_kill, 1, 65),
                await Raw(libc, __NR_kill, 1, ulong.MaxValue), await Raw(libc, __NR_kill, 1, 9)];
        });
        Assert.That(results, Is.EqualTo(new[] { 0, 0, 0, 2, 15, -Errno.ESRCH, -Errno.EINVAL, -Errno.EINVAL, 0 }));
    }

    [Test]
    public void APipeBlocksItsReaderUntilSomethingIsWritten()
    {
        string console = Guest.Run(async libc =>
        {
            (int read, int write) = await libc.Pipe();
            await libc.Spawn(async c => { await c.Dup2(read, 0); await c.Close(write); }, "/bin/cat");
            await libc.Sleep(1_000_000);
            await libc.Print("first\n");
            await libc.Write(write, libc.Thread.Store("second\n"), 7);
            await libc.Close(write);
            await libc.Wait(-1);
            return 0;
        }).Console;
        Assert.That(console, Is.EqualTo("first\nsecond\n"));
    }

    [Test]
    public void AFullPipeBlocksItsWriterUntilAllIsWritten()
    {
        long[] results = Results(async libc =>
        {
            const int Size = 100_000;
            (int read, int write) = await libc.Pipe();
            ulong memory = (ulong)await Raw(libc, __NR_mmap, 0, Size, 3, 0x22, 0, 0);
            await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, async thread =>
            {
                Libc child = new(thread, EntryKind.Syscall);
                await child.Close(read);
                await child.ExitGroup(await child.Write(write, memory, Size) == Size ? 0 : 1);
            });
            await libc.Close(write);
            long total = 0, count;
            while ((count = await libc.Read(read, memory, 30_000)) > 0)
                total += count;
            return [total, (await libc.Wait(-1)).Status];
        });
        Assert.That(results, Is.EqualTo(new long[] { 100_000, 0 }));
    }

    [Test]
    public void ANonBlockingPipeSaysThatItWouldBlock()
    {
        long[] results = Results(async libc =>
        {
            ulong pair = libc.Thread.Allocate(8);
            long flags = await Raw(libc, __NR_pipe2, pair, 1);
            long fault = await Raw(libc, __NR_pipe2, 1, 0);
            await Raw(libc, __NR_pipe2, pair, (ulong)OpenFlags.O_NONBLOCK);
            ulong memory = (ulong)await Raw(libc, __NR_mmap, 0, 100_000, 3, 0x22, 0, 0);
            return [flags, fault, await libc.Read(3, memory, 1), await libc.Write(4, memory, 100_000), await libc.Write(4, memory, 1)];
        });
        Assert.That(results, Is.EqualTo(new[] { -Errno.EINVAL, -Errno.EFAULT, -Errno.EAGAIN, 65536, -Errno.EAGAIN }));
    }

    [Test]
    public void WritingToAPipeThatNobodyReadsKillsTheWriter()
    {
        int status = Guest.Run(async libc =>
        {
            await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, async thread =>
            {
                Libc child = new(thread, EntryKind.Syscall);
                (int read, int write) = await child.Pipe();
                await child.Close(read);
                await child.Print("alive\n");
                await child.Write(write, thread.Image.Data, 1);
                await child.Print("still alive\n");
            });
            return (await libc.Wait(-1)).Status;
        }).Value;
        Assert.That(status, Is.EqualTo(WaitStatus.Killed(Signal.SIGPIPE).Bits));
    }

    [Test]
    public void OrphansBecomeChildrenOfTheFirstProcess()
    {
        long[] results = Results(async libc =>
        {
            await libc.Thread.Fork(EntryKind.Syscall, __NR_fork, async thread =>
            {
                Libc child = new(thread, EntryKind.Syscall);
                await child.Spawn(async orphan =>
                {
                    await orphan.Sleep(1_000_000);
                    await orphan.ExitGroup((int)await orphan.GetPPid());
                });
                await child.ExitGroup(0);
            });
            return [(await libc.Wait(-1)).Pid, (await libc.Wait(-1)).Status >> 8];
        });
        Assert.That(results, Is.EqualTo(new long[] { 2, 1 }));
    }

    [Test]
    public void ForkingForEverEndsWithEAGAIN()
    {
        long last = Guest.Run(async libc =>
        {
            long pid;
            // Children that were not waited for stay in the table.
            while ((pid = await Raw(libc, __NR_fork)) > 0)
                continue;
            return pid;
        }).Value;
        Assert.That(last, Is.EqualTo(-Errno.EAGAIN));
    }

    [Test]
    public void FSAndGSBasesAreTheUsersOwn()
    {
        const ulong SET_GS = 0x1001, SET_FS = 0x1002, GET_FS = 0x1003, GET_GS = 0x1004;
        long[] results = Results(async libc =>
        {
            ulong word = libc.Thread.Allocate(8);
            await Raw(libc, __NR_arch_prctl, SET_FS, 0x1234);
            await Raw(libc, __NR_arch_prctl, SET_GS, 0x5678);
            await Raw(libc, __NR_arch_prctl, GET_FS, word);
            long fs = (long)libc.Thread.ReadWord(word);
            await Raw(libc, __NR_arch_prctl, GET_GS, word);
            return
            [
                fs,
                (long)libc.Thread.ReadWord(word),
                await Raw(libc, __NR_arch_prctl, GET_GS, 0),
                await Raw(libc, __NR_arch_prctl, SET_GS, 0x7fff_ffff_f000),
                await Raw(libc, __NR_arch_prctl, 7, 0),
            ];
        });
        Assert.That(results, Is.EqualTo(new[] { 0x1234, 0x5678, -Errno.EFAULT, -Errno.EPERM, -Errno.EINVAL }));
    }
}
