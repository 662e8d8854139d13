using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using Tiny.FileSystem;

namespace Tiny.Kernel;

/// <summary>Puts programs into processes: <c>execve</c> (fs/exec.c), and the first process.</summary>
public sealed class ProgramLoader(Vfs vfs, IProgramLibrary library, Vdso32 vdso)
{
    private const int MaxArguments = 64;
    private const int MaxArgumentBytes = 0x4000;

    /// <summary>How much memory a process may have.</summary>
    private const long MemoryLimit = 16 << 20;

    /// <summary>Replaces the program of the calling process. Its open files stay, but those that are to be closed.</summary>
    /// <returns>0, which the new program never sees, or the error: then the old one goes on.</returns>
    public long Execute(SyscallContext context, Process process, string path, ReadOnlyUserPtr argv)
    {
        long error = ReadArguments(context.Memory, argv, process.InCompatSyscall ? 4 : 8, out List<string> arguments);
        if (error < 0)
            return error;
        error = Load(process, path, arguments, out ProgramImage image, out ulong stackPointer);
        if (error != 0)
            return error;

        process.Files.CloseOnExec();
        if (image.Is32Bit)
            context.CompatStartThread((uint)image.Text, (uint)stackPointer);
        else
            context.StartThread(image.Text, stackPointer);
        return 0;
    }

    /// <summary>Puts the first program into the first process.</summary>
    /// <exception cref="InvalidOperationException">It cannot be loaded.</exception>
    public void LoadInit(Process process, Vendor vendor, string path, string[] arguments)
    {
        long error = Load(process, path, [path, .. arguments], out ProgramImage image, out ulong stackPointer);
        if (Errno.TryFromResult(error, out Errno errno))
            throw new InvalidOperationException($"The first program, {path}, cannot be executed: {errno.Message}.");
        process.SetRegisters(image.Is32Bit
            ? LinuxUser.Start32(vendor, (uint)image.Text, (uint)stackPointer)
            : LinuxUser.Start64(vendor, image.Text, stackPointer));
    }

    private long Load(Process process, string path, List<string> arguments, out ProgramImage image, out ulong stackPointer)
    {
        (image, stackPointer) = (ProgramImage.X64, 0);
        Errno error = vfs.Find(process.WorkingDirectory, path, out Inode? inode);
        if (error != default)
            return -error;
        if (inode is not RegularFile file || (file.Mode & FileMode.Execute) == 0)
            return -Errno.EACCES;
        if (!ProgramImage.TryParse(file.Contents, out image, out string program))
            return -Errno.ENOEXEC;

        SimulatedMemory memory = new() { Capacity = MemoryLimit };
        image.MapInto(memory, vdso);
        stackPointer = PushArguments(memory, image, arguments);
        (IUserMemory oldMemory, MemoryLayout oldLayout) = (process.Memory, process.Layout);
        process.Memory = memory;
        process.Layout = new MemoryLayout { HeapStart = image.Heap, Break = image.Heap, MmapTop = image.MmapTop, MmapHint = image.MmapTop };
        if (library.Start(program, process) is not { } code)
        {
            (process.Memory, process.Layout) = (oldMemory, oldLayout);
            return -Errno.ENOEXEC;
        }

        process.Code = code;
        process.Comm = path[(path.LastIndexOf('/') + 1)..];
        return 0;
    }

    private static long ReadArguments(IUserMemory memory, ReadOnlyUserPtr argv, int pointerSize, out List<string> arguments)
    {
        arguments = [];
        int bytes = 0;
        Span<byte> pointer = stackalloc byte[8];
        pointer.Clear();
        while (!argv.IsNull)
        {
            ulong at = argv.Address + (ulong)(arguments.Count * pointerSize);
            if (memory.CopyFromUser(pointer[..pointerSize], new ReadOnlyUserPtr(at)) != 0)
                return -Errno.EFAULT;
            ulong address = BinaryPrimitives.ReadUInt64LittleEndian(pointer);
            if (address == 0)
                break;
            long length = memory.ReadString(new ReadOnlyUserPtr<byte>(address), MaxArgumentBytes, out string argument);
            if (length == -Errno.EFAULT)
                return length;
            bytes += (int)length + 1;
            if (length < 0 || bytes > MaxArgumentBytes || arguments.Count == MaxArguments)
                return -Errno.E2BIG;
            arguments.Add(argument);
        }

        return 0;
    }

    /// <summary>Lays the arguments on the stack as programs find them: the count, the pointers, NULL; no environment.</summary>
    private static ulong PushArguments(SimulatedMemory memory, ProgramImage image, List<string> arguments)
    {
        ulong top = image.StackTop;
        List<ulong> words = [(ulong)arguments.Count];
        foreach (string argument in arguments)
        {
            byte[] bytes = [.. UserText.Encode(argument), 0];
            top -= (ulong)bytes.Length;
            memory.Poke(top, bytes);
            words.Add(top);
        }

        words.AddRange([0, 0]);
        ulong stackPointer = (top - (ulong)(words.Count * image.PointerSize)) & ~15UL;
        Span<byte> word = stackalloc byte[8];
        for (int i = 0; i < words.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, words[i]);
            memory.Poke(stackPointer + (ulong)(i * image.PointerSize), word[..image.PointerSize]);
        }

        return stackPointer;
    }
}
