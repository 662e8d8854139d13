using System;
using System.Buffers.Binary;
using System.Text;
using System.Threading.Tasks;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using Tiny.Kernel;

namespace Tiny.Guests;

/// <summary>
/// A guest program at work. Its instructions between two system calls are C#, but it lives in the registers of the processor and in
/// simulated memory, and leaves user level only by the instruction at RIP.
/// </summary>
/// <remarks>
/// The guest is an async method, and each system call an await: the scheduler resumes it when the processor is back in it.
/// </remarks>
public sealed class GuestThread : IUserCode
{
    private readonly Process _process;
    private readonly ProgramImage _image;
    private readonly Vdso32 _vdso;
    private readonly Func<GuestThread, Task> _body;
    private Func<GuestThread, Task> _childBody = ExitAtOnce;
    private Task? _running;
    private Action? _continuation;
    private Cpu? _cpu;
    private EntryKind? _entered;
    private ulong _free;

    /// <summary>A guest that has not begun.</summary>
    /// <param name="process">Its process, with the program in memory.</param>
    /// <param name="image">Where the program lies.</param>
    /// <param name="vdso">The vDSO of 32-bit programs.</param>
    /// <param name="body">What it does; must end with a call that does not return.</param>
    public GuestThread(Process process, ProgramImage image, Vdso32 vdso, Func<GuestThread, Task> body)
    {
        _process = process;
        _image = image;
        _vdso = vdso;
        _body = body;
        _free = image.Data;
    }

    public ProgramImage Image => _image;

    /// <summary>What the last call returned.</summary>
    internal long Result => _image.Is32Bit ? (int)State.Rax : (long)State.Rax;

    private ref ProcessorState State => ref _cpu!.State;

    private SimulatedMemory Memory => _process.AddressSpace;

    /// <inheritdoc/>
    public bool Run(Cpu cpu)
    {
        _cpu = cpu;
        try
        {
            return TryReturn() && Continue();
        }
        catch (SegmentationFaultException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IUserCode Fork(Process child) =>
        new GuestThread(child, _image, _vdso, _childBody) { _entered = _entered, _free = _free };

    /// <summary>Makes a system call.</summary>
    /// <param name="entry">How to enter the kernel.</param>
    /// <param name="nr">The number: all 64 bits reach rax.</param>
    /// <param name="arguments">At most six; the registers of the others keep what they hold.</param>
    /// <returns>To be awaited before anything else is done.</returns>
    public GuestCall Call(EntryKind entry, ulong nr, params ReadOnlySpan<ulong> arguments)
    {
        State.Rax = nr;
        for (int i = 0; i < arguments.Length; i++)
            Argument(entry, i) = arguments[i];
        State.Rip = entry switch
        {
            EntryKind.Syscall => _image.SyscallInstruction,
            EntryKind.Int80 => _image.Int80Instruction,
            EntryKind.Sysenter => _image.SysenterInstruction,
            _ => EnterVdso(),
        };
        _entered = entry;
        return new GuestCall(this);
    }

    /// <summary>Forks.</summary>
    /// <param name="entry">How to enter the kernel.</param>
    /// <param name="nr">The number of <c>fork</c>.</param>
    /// <param name="child">What the child does, which cannot return from here a second time; must end with a call that does not return.</param>
    /// <returns>The child's id.</returns>
    public GuestCall Fork(EntryKind entry, ulong nr, Func<GuestThread, Task> child)
    {
        _childBody = child;
        return Call(entry, nr);
    }

    /// <summary>Takes bytes of the program's data segment.</summary>
    /// <returns>The address, a multiple of 16.</returns>
    public ulong Allocate(int size)
    {
        ulong address = _free;
        _free = (_free + (ulong)size + 15) & ~15UL;
        return _free <= _image.DataEnd ? address : throw new InvalidOperationException($"The data segment of {_process.Comm} is full.");
    }

    /// <summary>Gives back all that was taken since an address was.</summary>
    public void ReleaseFrom(ulong address) => _free = address;

    /// <summary>Stores a text with its NUL in the data segment.</summary>
    public ulong Store(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text + '\0');
        ulong address = Allocate(bytes.Length);
        Write(address, bytes);
        return address;
    }

    public void Write(ulong address, ReadOnlySpan<byte> bytes)
    {
        if (Memory.Write(address, bytes) < bytes.Length)
            throw new SegmentationFaultException();
    }

    public void Read(ulong address, Span<byte> bytes)
    {
        if (Memory.Read(address, bytes) < bytes.Length)
            throw new SegmentationFaultException();
    }

    public void WriteWord(ulong address, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        Write(address, bytes[.._image.PointerSize]);
    }

    public ulong ReadWord(ulong address)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        Read(address, bytes[.._image.PointerSize]);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    public string ReadString(ulong address) =>
        Memory.ReadString(new ReadOnlyUserPtr<byte>(address), 4096, out string text) >= 0
            ? text
            : throw new SegmentationFaultException();

    /// <summary>The arguments of the program, which lie on its stack when it begins.</summary>
    public string[] ReadArguments()
    {
        string[] arguments = new string[ReadWord(State.Rsp)];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = ReadString(ReadWord(State.Rsp + (ulong)((i + 1) * _image.PointerSize)));
        return arguments;
    }

    internal void ContinueWith(Action continuation) => _continuation = continuation;

    private ref ulong Argument(EntryKind entry, int index)
    {
        ref ProcessorState state = ref State;
        switch (index)
        {
            case 0:
                return ref entry == EntryKind.Syscall ? ref state.Rdi : ref state.Rbx;
            case 1:
                return ref entry == EntryKind.Syscall ? ref state.Rsi : ref state.Rcx;
            case 2:
                return ref state.Rdx;
            case 3:
                return ref entry == EntryKind.Syscall ? ref state.R10 : ref state.Rsi;
            case 4:
                return ref entry == EntryKind.Syscall ? ref state.R8 : ref state.Rdi;
            case 5:
                return ref entry == EntryKind.Syscall ? ref state.R9 : ref state.Rbp;
            default:
                throw new ArgumentOutOfRangeException(nameof(index), index, "A system call has at most six arguments.");
        }
    }

    /// <summary>Executes <c>__kernel_vsyscall</c> up to the instruction that enters the kernel.</summary>
    private ulong EnterVdso()
    {
        Push(State.Rcx);
        Push(State.Rdx);
        Push(State.Rbp);
        State.Rbp = _vdso.UsesSysenter ? State.Rsp : State.Rcx;
        return _vdso.EntryInstruction;
    }

    /// <summary>Goes on behind the instruction that entered the kernel.</summary>
    /// <returns>False if the kernel has returned to another place.</returns>
    private bool TryReturn()
    {
        ulong expected = _entered switch
        {
            null => State.Rip,
            EntryKind.Syscall => _image.SyscallInstruction + 2,
            EntryKind.Int80 => _image.Int80Instruction + 2,
            EntryKind.Sysenter => _image.SysenterInstruction + 2,
            _ => _vdso.LandingPad,
        };
        if (State.Rip != expected)
            return false;
        if (_entered == EntryKind.Vdso)
        {
            State.Rbp = Pop();
            State.Rdx = Pop();
            State.Rcx = Pop();
        }

        return true;
    }

    /// <summary>Runs the C# up to the next call.</summary>
    private bool Continue()
    {
        if (_running is null)
        {
            _running = _body(this);
        }
        else
        {
            Action continuation = _continuation!;
            _continuation = null;
            continuation();
        }

        if (!_running.IsCompleted)
            return true;
        _running.GetAwaiter().GetResult(); // throws what the program threw
        throw new InvalidOperationException($"The program of process {_process.Pid} ({_process.Comm}) ended without exit.");
    }

    /// <summary>What the child of a plain fork does.</summary>
    private static async Task ExitAtOnce(GuestThread thread)
    {
        if (thread._image.Is32Bit)
            await thread.Call(EntryKind.Int80, Kernel.TinyKernel.__NR_ia32_exit_group, 0);
        else
            await thread.Call(EntryKind.Syscall, Kernel.TinyKernel.__NR_exit_group, 0);
    }

    private void Push(ulong value)
    {
        State.Rsp -= 4;
        WriteWord(State.Rsp, value);
    }

    private ulong Pop()
    {
        ulong value = ReadWord(State.Rsp);
        State.Rsp += 4;
        return value;
    }
}
