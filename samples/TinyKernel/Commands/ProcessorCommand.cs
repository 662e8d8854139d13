using System;
using System.IO;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;
using Tiny.Clock;
using Tiny.FileSystem;
using Tiny.Guests;
using Tiny.Kernel;
using Tiny.Output;

namespace Tiny.Commands;

/// <summary>
/// <c>processor</c>: takes Linux's entry code apart. The instructions are executed one by one; what lies between them, which is ordinary
/// kernel code, is done by hand.
/// </summary>
internal static class ProcessorCommand
{
    private const int Pid = 42;

    private static readonly EntrySymbols s_symbols = new();
    private static readonly ulong s_kernelStack = s_symbols.per_cpu_start + s_symbols.per_cpu_unit_size - 0xa8;
    private static readonly InstructionForm s_swapgs = new(3);

    public static int Run(Screen screen)
    {
        RegisterTable syscall = new("getpid by SYSCALL, in 64-bit code (Intel)");
        StepThroughSyscall(syscall);
        syscall.WriteTo(screen);
        screen.WriteLine();
        RegisterTable sysenter = new("getpid by SYSENTER, in 32-bit code (Intel)");
        StepThroughSysenter(sysenter);
        sysenter.WriteTo(screen);
        return CommandLine.Success;
    }

    private static void StepThroughSyscall(RegisterTable table)
    {
        const int getpid = Kernel.TinyKernel.__NR_getpid;
        ProcessorState user = LinuxUser.Start64(Vendor.Intel, ProgramImage.X64.SyscallInstruction, ProgramImage.X64.StackTop);
        Cpu cpu = Prepare(user with { Rax = getpid }, out Kernel.TinyKernel kernel);
        Stepper step = new(cpu, table);

        step.Execute("syscall", static (ref ProcessorState state) => Instruction.Syscall(ref state, InstructionForm.Plain));
        step.Execute("swapgs", static (ref ProcessorState state) => Instruction.Swapgs(ref state, s_swapgs));
        ulong userStack = cpu.State.Rsp;
        step.Do("build pt_regs on the kernel's stack", static (ref ProcessorState state) => state.Rsp = s_kernelStack);
        step.Do($"x64_sys_call({getpid})", (ref ProcessorState state) =>
            state.Rax = (ulong)kernel.x64_sys_call(new SyscallContext(cpu), in cpu.Regs, getpid));
        step.Do("back to the user's stack", (ref ProcessorState state) => state.Rsp = userStack);
        step.Execute("swapgs", static (ref ProcessorState state) => Instruction.Swapgs(ref state, s_swapgs));
        step.Execute("sysretq", static (ref ProcessorState state) => Instruction.Sysret(ref state, InstructionForm.RexW));
    }

    private static void StepThroughSysenter(RegisterTable table)
    {
        const int getpid = Kernel.TinyKernel.__NR_ia32_getpid;
        Vdso32 vdso = new(Vendor.Intel, s_symbols);
        // As the vDSO leaves them: three registers pushed, and the stack pointer in ebp.
        uint stack = (uint)ProgramImage.Ia32.StackTop - 12;
        ProcessorState user = LinuxUser.Start32(Vendor.Intel, vdso.EntryInstruction, stack);
        Cpu cpu = Prepare(user with { Rax = getpid, Rbp = stack }, out Kernel.TinyKernel kernel);
        Stepper step = new(cpu, table);
        ulong flags = cpu.State.Rflags;

        step.Execute("sysenter", static (ref ProcessorState state) => Instruction.Sysenter(ref state, InstructionForm.Plain));
        step.Execute("swapgs", static (ref ProcessorState state) => Instruction.Swapgs(ref state, s_swapgs));
        step.Do("build pt_regs on the kernel's stack", static (ref ProcessorState state) => state.Rsp = s_kernelStack);
        step.Do($"ia32_sys_call({getpid})", (ref ProcessorState state) =>
            state.Rax = (ulong)kernel.ia32_sys_call(new SyscallContext(cpu), in cpu.Regs, getpid));
        step.Do("landing pad, flags and stack of the vDSO", (ref ProcessorState state) =>
            (state.Rcx, state.R11, state.Rsp) = (vdso.LandingPad, flags, (uint)state.Rbp));
        step.Execute("swapgs", static (ref ProcessorState state) => Instruction.Swapgs(ref state, s_swapgs));
        step.Execute("sysretl", static (ref ProcessorState state) => Instruction.Sysret(ref state, InstructionForm.Plain));
    }

    private static Cpu Prepare(ProcessorState state, out Kernel.TinyKernel kernel)
    {
        KernelClock clock = new();
        Scheduler scheduler = new(clock, cpuCount: 1);
        Vfs vfs = new(clock, TextWriter.Null);
        Vdso32 vdso = new(state.Vendor, s_symbols);
        ProgramLoader loader = new(vfs, new GuestPrograms(vdso, []), vdso);
        kernel = new Kernel.TinyKernel(vfs, new ProcessTable(scheduler), scheduler, clock, loader);
        Cpu cpu = new(0, state, new SyscallTask(Pid, "demo", new SimulatedMemory()));
        new LinuxEntry(kernel) { Symbols = s_symbols }.syscall_init(cpu);
        return cpu;
    }

    private delegate Fault Execution(ref ProcessorState state);

    private delegate void Change(ref ProcessorState state);

    private sealed class Stepper(Cpu cpu, RegisterTable table)
    {
        public void Execute(string name, Execution execution)
        {
            ProcessorState before = cpu.State;
            if (execution(ref cpu.State) is { IsRaised: true } fault)
                throw new InvalidOperationException($"{name} raised {fault}.");
            table.Add(name, in before, in cpu.State);
        }

        public void Do(string name, Change change)
        {
            ProcessorState before = cpu.State;
            change(ref cpu.State);
            table.Add(name, in before, in cpu.State);
        }
    }
}
