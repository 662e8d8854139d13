using System.Linq;
using CsCheck;
using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Interception;

/// <summary>Whatever a tracer does at whichever stop, with whatever registers: the task is always at a stop, in user code, or dead, and the kernel goes on.</summary>
[TestFixture]
public sealed class TracerPropertyTests
{
    private const int Steps = 12;

    private static readonly Gen<PtraceRequest> s_request = Gen.Enum<PtraceRequest>();

    private static readonly ulong[] s_edges = [0x33, 0x2b, 0x23, UserState.Rip, 0x8000_0000_0000, 0xffff_8000_0000_0000, 0x7fff_ffff_f000];

    private static readonly Gen<ulong> s_value = Gen.OneOf(
        Gen.ULong,
        Gen.Long[-600, 600].Select(static value => (ulong)value),
        Gen.Int[0, s_edges.Length - 1].Select(static index => s_edges[index]));

    private static readonly Gen<(int What, int Register, ulong Value, PtraceRequest Request, int Signal)> s_step =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], s_value, s_request, Gen.Int[0, 64]);

    [Test]
    public void NothingBreaksIt() => Gen.Select(s_step.Array[Steps], s_value, Gen.Bool, Gen.Bool).Sample(
        static (steps, number, hasSignals, isInt80) =>
        {
            LinuxEntry entry = new(new TestKernel());
            Cpu cpu = TestKernel.Boot(entry, UserState.Long64(Vendor.Amd));
            if (hasSignals)
                TaskSignals.Attach(cpu.Task);
            Tracer tracer = Tracer.Attach(cpu.Task);
            tracer.Options = (PtraceOptions)(steps[0].Value & (ulong)(PtraceOptions.TraceSysGood | PtraceOptions.TraceExit | PtraceOptions.TraceSeccomp));
            foreach ((int what, int register, ulong value, PtraceRequest request, int signal) in steps)
            {
                if (cpu.Task.State == TaskState.Dead)
                    break;
                if (tracer.Stop != PtraceStop.None)
                    Change(tracer, what, register, value);
                tracer.Continue(request, signal);
                if (tracer.Task.State == TaskState.Stopped)
                    entry.Resume(cpu);
                else if (cpu.State.Cpl == 3 && cpu.Task.State == TaskState.Running)
                    Call(entry, cpu, number, isInt80);
                else
                    break; // a fault of the way back in the kernel, after registers that no user code can have
            }

            return cpu.Task.State is TaskState.Running or TaskState.Stopped or TaskState.Dead && Enumerable.Range(0, 2).All(_ => tracer.GetSyscallInfo().op <= 3);
        },
        iter: 20_000);

    private static void Call(LinuxEntry entry, Cpu cpu, ulong number, bool isInt80)
    {
        if ((cpu.State.Cs.Selector | 3) != 0x33)
            return;
        (cpu.State.Rax, cpu.State.Rip) = (number, UserState.Rip);
        if (isInt80)
            entry.Int80(cpu);
        else
            entry.Syscall(cpu);
    }

    private static void Change(Tracer tracer, int what, int register, ulong value)
    {
        PtRegs regs = tracer.GetRegs();
        switch (what)
        {
            case 0 or 1:
                PtRegs.AsSpan(ref regs)[register % PtRegs.AsSpan(ref regs).Length] = value;
                tracer.SetRegs(in regs);
                break;
            case 2:
                tracer.SetSyscallInfo(tracer.GetSyscallInfo() with { nr = value });
                break;
            case 3:
                tracer.SetSyscallInfo(tracer.GetSyscallInfo() with { rval = (long)value, op = (byte)register });
                break;
            case 4:
                tracer.SigInfo = tracer.SigInfo with { si_signo = register, si_addr = value };
                break;
        }
    }
}
