using System;
using System.Text;
using NUnit.Framework;
using SyscallKit.Metadata;
using SyscallKit.Processor;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;

namespace Tiny.Tests;

/// <summary>A machine whose first process, and all that it forks and executes, makes generated calls.</summary>
internal sealed class InputMachine : IProgramLibrary
{
    /// <summary>Where <see cref="OpenAll"/> opens what, beside the console at 0 to 2.</summary>
    public const int Folder = 3, File = 4, PipeReader = 5, PipeWriter = 6, Null = 7;

    private readonly InputPlan _plan;
    private readonly Machine _machine;
    private GuestPrograms? _guests;

    public InputMachine(InputPlan plan)
    {
        _plan = plan;
        GuestProgram check = new("check", EntryKind.Syscall, Check);
        _machine = new Machine(Vendor.Intel, Library, System.IO.TextWriter.Null, pagesPerCpu: 8);
        _machine.Vfs.Install("/bin/input", Encoding.UTF8.GetBytes(Image.FileFor("input")), (FileMode)0x1ed);
        GuestPrograms.Install(_machine.Vfs, GuestPrograms.All);

        // No generated path leads here.
        _machine.Vfs.Install("/keep/this", "Kept.\n"u8);
        _machine.Vfs.Install("/keep/input", Encoding.UTF8.GetBytes(Image.FileFor("input")), (FileMode)0x1ed);
        _machine.Vfs.Install("/keep/check", Encoding.UTF8.GetBytes(ProgramImage.X64.FileFor("check")), (FileMode)0x1ed);
        _machine.Vfs.Install("/keep/hello", Encoding.UTF8.GetBytes(ProgramImage.Ia32.FileFor("hello32")), (FileMode)0x1ed);

        IProgramLibrary Library(Vdso32 vdso)
        {
            _guests = new GuestPrograms(vdso, [check, .. GuestPrograms.All]);
            return this;
        }
    }

    private ProgramImage Image => _plan.Abi == SyscallAbi.X64 ? ProgramImage.X64 : ProgramImage.Ia32;

    /// <summary>Makes calls until the first process has ended, or waits for what cannot happen.</summary>
    public void Run()
    {
        WaitStatus? status = _machine.Run("/keep/input");
        Assert.That(status is not null || _plan.HasWaiter(_machine.Waiters), Is.True, "the machine stands still, and nobody waits");
    }

    /// <summary>Whether an ordinary program still gets what it should, and the file system is one.</summary>
    public void CheckKernel()
    {
        Assert.That(_machine.Run("/keep/check"), Is.EqualTo(WaitStatus.Exited(0)));
        CheckFolder(_machine.Vfs.Root, 0);
    }

    /// <inheritdoc/>
    public IUserCode? Start(string name, Process process)
    {
        if (name != "input")
            return _guests!.Start(name, process);
        OpenAll(process);
        return new InputCode(_plan, this, process, Image);
    }

    /// <summary>Opens what the plan says is open, if the process has closed it.</summary>
    public void OpenAll(Process process)
    {
        Open(Folder, "/dir", OpenFlags.O_RDONLY);
        Open(File, "/dir/file", OpenFlags.O_RDWR);
        Open(Null, "/dev/null", OpenFlags.O_RDWR);
        for (int fd = 0; fd <= 2; fd++)
            Open(fd, "/dev/console", OpenFlags.O_RDWR);
        if (process.Files.TryGet(PipeReader, out _) && process.Files.TryGet(PipeWriter, out _))
            return;
        Pipe pipe = _machine.Vfs.CreatePipe();
        process.Files.Set(PipeReader, new OpenFile(pipe, OpenFlags.O_RDONLY));
        process.Files.Set(PipeWriter, new OpenFile(pipe, OpenFlags.O_WRONLY | OpenFlags.O_NONBLOCK));

        void Open(int fd, string path, OpenFlags flags)
        {
            if (process.Files.TryGet((uint)fd, out _))
                return;
            if (path.StartsWith("/dir", StringComparison.Ordinal) && _machine.Vfs.Find(_machine.Vfs.Root, path, out _) != default)
                _machine.Vfs.Install("/dir/file", "Some text.\n"u8);
            if (_machine.Vfs.Find(_machine.Vfs.Root, path, out Inode? inode) == default)
                process.Files.Set((uint)fd, new OpenFile(inode!, flags));
        }
    }

    /// <summary>What a program may expect of a kernel, whatever others have done.</summary>
    private static async System.Threading.Tasks.Task<int> Check(Libc libc, string[] arguments)
    {
        if (await libc.GetPid() != 1)
            return 1;
        long file = await libc.Open("/keep/this", OpenFlags.O_RDONLY);
        ulong buffer = libc.Thread.Allocate(64);
        if (file < 0 || await libc.Read((int)file, buffer, 64) != 6 || libc.Thread.ReadString(buffer) != "Kept.\n")
            return 2;
        (int reader, int writer) = await libc.Pipe();
        if (await libc.Write(writer, buffer, 6) != 6 || await libc.Read(reader, buffer + 16, 64) != 6)
            return 3;
        long child = await libc.Spawn(null, "/keep/hello");
        (long ended, int status) = await libc.Wait((int)child);
        return ended == child && child > 1 && status == 32 << 8 ? 0 : 4;
    }

    private static void CheckFolder(Directory folder, int depth)
    {
        if (folder.GetType() != typeof(Directory))
            return; // tracefs makes its entries when it is asked
        int folders = 0;
        foreach ((string name, Inode inode) in folder.Entries)
        {
            Assert.That(name, Is.Not.Empty.And.Not.EqualTo(".").And.Not.EqualTo(".."));
            Assert.That(name, Does.Not.Contain('/').And.Not.Contain('\0'));
            Assert.That(inode.Size, Is.InRange(0, RegularFile.MaxSize));
            if (inode is Directory inner)
            {
                folders++;
                Assert.That(inner.Parent, Is.SameAs(folder));
                CheckFolder(inner, depth + 1);
            }
        }

        Assert.That(folder.Links, Is.EqualTo(2 + folders), folder.GetPath());
    }
}
