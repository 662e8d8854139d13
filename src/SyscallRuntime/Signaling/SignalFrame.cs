// Mirrors get_sigframe (arch/x86/kernel/signal.c), fpu__alloc_mathframe, copy_fpstate_to_sigframe and fpu__restore_sig (arch/x86/kernel/fpu/signal.c).
using System;
using System.Buffers;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Signaling;

/// <summary>A frame to be built on a program's stack: where it goes, and what all kinds of frames hold.</summary>
internal readonly ref struct SignalFrame
{
    private const ulong RedZone = 128;
    private const ulong Alignment = 16;
    private const ulong FpuAlignment = 64;

    private readonly SyscallTask _task;

    /// <summary>A frame for a handler.</summary>
    /// <param name="signals">The signals of the task.</param>
    /// <param name="fpu">Who gives the FPU's registers; null for nobody.</param>
    /// <param name="action">The handler.</param>
    /// <param name="mask">What is to be blocked when it returns.</param>
    public SignalFrame(TaskSignals signals, ISignalFpu? fpu, in SignalAction action, SignalSet mask)
    {
        (Signals, Fpu, Mask) = (signals, fpu, mask);
        Action = action;
        _task = signals.Task;
    }

    public TaskSignals Signals { get; }

    public ISignalFpu? Fpu { get; }

    public SignalAction Action { get; }

    public SignalSet Mask { get; }

    /// <summary>Finds the place of the frame, and saves the FPU's registers above it.</summary>
    /// <param name="regs">The registers of the program.</param>
    /// <param name="size">The size of the frame in bytes.</param>
    /// <param name="is32Bit">Whether it is a 32-bit frame.</param>
    /// <param name="address">The frame.</param>
    /// <param name="fpstate">What it tells of the FPU's registers; 0 if nobody gives them.</param>
    /// <returns>False if there is no place: off the alternate stack, or no memory that can be written.</returns>
    public bool TryPlace(in PtRegs regs, int size, bool is32Bit, out ulong address, out ulong fpstate)
    {
        SignalStack stack = Signals.Stack;
        ulong sp = is32Bit ? regs.sp : regs.sp - RedZone;
        bool isInUse = stack.IsInUse(regs.sp);
        bool isEntered = false;
        if (Action.Has(SignalAction.SA_ONSTACK))
        {
            if (stack.Mode(sp) == 0)
                (sp, isEntered) = (stack.Sp + stack.Size, true);
        }
        else if (is32Bit && !isInUse && regs.ss != LinuxGdt.UserDs && !Action.Has(SignalAction.SA_RESTORER) && Action.Restorer != 0)
        {
            // The stack switching of old, by the restorer.
            (sp, isEntered) = (Action.Restorer, true);
        }

        fpstate = 0;
        ulong area = 0;
        if (Fpu is not null)
        {
            area = sp - (uint)Fpu.Size & ~(FpuAlignment - 1);
            sp = fpstate = is32Bit ? area - ISignalFpu.LegacySize : area;
        }

        sp -= (uint)size;
        // The ABIs want it aligned in front of the return address.
        address = is32Bit ? (sp + 4 & ~(Alignment - 1)) - 4 : (sp & ~(Alignment - 1)) - 8;
        if ((isInUse || isEntered) && !stack.Contains(address))
            return false;
        return UserAccess.access_ok(address, (uint)size) && (Fpu is null || SaveFpu(fpstate, (int)(area - fpstate)));
    }

    /// <summary>Writes a part of the frame.</summary>
    public bool Write(ulong address, ReadOnlySpan<byte> part) => _task.Memory.CopyToUser(new UserPtr(address), part) == 0;

    /// <summary>The bytes of a frame, or of a part of it.</summary>
    public static Span<byte> BytesOf<T>(ref T value)
        where T : unmanaged => MemoryMarshal.AsBytes(new Span<T>(ref value));

    /// <summary>Takes the FPU's registers from a frame; without any the task gets those of a new program.</summary>
    /// <returns>False if they cannot be read or loaded.</returns>
    public static bool RestoreFpu(SyscallTask task, ISignalFpu? fpu, ulong fpstate, bool is32Bit)
    {
        if (fpu is null)
            return true;
        if (fpstate == 0)
        {
            fpu.Clear(task);
            return true;
        }

        int legacy = is32Bit ? ISignalFpu.LegacySize : 0;
        int size = legacy + fpu.Size;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Span<byte> all = bytes.AsSpan(0, size);
            bool isLoaded = task.Memory.CopyFromUser(all, new ReadOnlyUserPtr(fpstate)) == 0 && fpu.Restore(task, all[legacy..], all[..legacy]);
            // fpu__restore_sig: what cannot be loaded leaves the registers of a new program.
            if (!isLoaded)
                fpu.Clear(task);
            return isLoaded;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private bool SaveFpu(ulong fpstate, int legacy)
    {
        int size = legacy + Fpu!.Size;
        if (!UserAccess.access_ok(fpstate, (uint)size))
            return false;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Span<byte> all = bytes.AsSpan(0, size);
            all.Clear();
            Fpu.Save(_task, all[legacy..], all[..legacy]);
            return Write(fpstate, all);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
