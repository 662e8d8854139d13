using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Tests.Entry;

/// <summary>What tools/testing/selftests/x86/syscall_numbering.c of Linux expects, on a kernel without x32.</summary>
[TestFixture]
public sealed class SyscallNumberingTests
{
    private const int X32Bit = 0x4000_0000;

    private static readonly int[] s_upperHalves = [0, 1, -1, X32Bit - 1, X32Bit, -X32Bit, int.MaxValue, int.MinValue, int.MinValue + 1];
    private static readonly (string Name, int Nr)[] s_calls = [("read", 0), ("write", 1), ("readv", 19), ("writev", 20)];

    private static readonly Dictionary<string, EditingProbe?> s_tracers = new()
    {
        ["no tracer"] = null,
        ["no change"] = new EditingProbe(static (ref PtRegs regs) => { }),
        ["rax = -9999"] = new EditingProbe(static (ref PtRegs regs) => regs.ax = unchecked((ulong)-9999L)),
        ["clobbers orig_rax[63:32]"] = new EditingProbe(static (ref PtRegs regs) => regs.orig_ax ^= 0xa5a5_a5a5_0000_0000),
        ["sign-extends orig_rax"] = new EditingProbe(static (ref PtRegs regs) => regs.orig_ax = (ulong)(int)regs.orig_ax),
    };

    private static IEnumerable<string> Tracers => s_tracers.Keys;

    [TestCaseSource(nameof(Tracers))]
    public void OnlyTheLowHalfOfRaxCounts(string tracer)
    {
        TestKernel table = new();
        foreach ((string name, int nr) in s_calls)
            table.Add(SyscallAbi.X64, nr, name, static (SyscallContext context, in PtRegs regs) => 0);
        LinuxEntry entry = new(table);
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        if (s_tracers[tracer] is { } probe)
            entry.RegisterProbe(probe);
        long whenSkipped = tracer == "rax = -9999" ? -9999 : -Errno.ENOSYS;

        foreach (int msb in s_upperHalves)
        {
            foreach ((_, int nr) in s_calls)
                Expect(msb, nr, nr, 0);
            Expect(msb, -64, -2, -Errno.ENOSYS);
            Expect(msb, -1, -1, whenSkipped);
            Expect(msb, X32Bit - 64, X32Bit - 1, -Errno.ENOSYS);
            Expect(msb, unchecked(-64 - X32Bit), unchecked(-1 - X32Bit), -Errno.ENOSYS);
            Expect(msb, int.MaxValue - 64, int.MaxValue - 1, -Errno.ENOSYS);
            Expect(msb, 512, 547, -Errno.ENOSYS);
            Expect(msb, X32Bit, X32Bit + 999, -Errno.ENOSYS);
        }

        void Expect(int msb, int first, int last, long result)
        {
            for (int lsb = first; lsb <= last; lsb++)
            {
                ulong rax = (ulong)(uint)msb << 32 | (uint)lsb;
                cpu.State.Rax = rax;
                (cpu.State.Rdi, cpu.State.Rsi, cpu.State.Rdx) = (3, 0, 0);
                entry.Syscall(cpu);
                if ((long)cpu.State.Rax != result)
                    Assert.Fail($"rax = 0x{rax:x16} gave {(long)cpu.State.Rax}, not {result}");
            }
        }
    }

    [Test]
    public void TheTracerSeesAllOfRax()
    {
        LinuxEntry entry = new(new TestKernel());
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        List<ulong> seen = [];
        entry.RegisterProbe(new EditingProbe((ref PtRegs regs) => seen.Add(regs.orig_ax)));
        List<ulong> expected = [];
        foreach (int msb in s_upperHalves)
        {
            expected.Add((ulong)(uint)msb << 32 | TestKernel.Getpid);
            cpu.State.Rax = expected[^1];
            entry.Syscall(cpu);
        }

        Assert.That(seen, Is.EqualTo(expected));
    }
}
