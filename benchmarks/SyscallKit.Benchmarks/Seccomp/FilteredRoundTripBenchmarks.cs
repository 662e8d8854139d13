using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Seccomp;

namespace SyscallKit.Benchmarks.Seccomp;

/// <summary>A whole call by SYSCALL and SYSRET of a task with filters, beside one without.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class FilteredRoundTripBenchmarks
{
    private const int Batch = 4096;
    private const int Number = 7;

    // As many instructions as libseccomp makes for a few dozen calls, of which the last are these.
    private const int Comparisons = 64;

    private readonly Side _unfiltered = new();
    private readonly Side _bitmap = new();
    private readonly Side _four = new();
    private readonly Side _ten = new();
    private readonly Side _hundred = new();

    /// <summary>No filter.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public ulong Unfiltered() => _unfiltered.Run();

    /// <summary>A filter that allows all, which the bitmap answers.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong AllowedByTheBitmap() => _bitmap.Run();

    /// <summary>Four instructions, of which one looks at an argument. Linux: 59 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong FourInstructions() => _four.Run();

    /// <summary>Ten filters of 64 comparisons.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong TenFilters() => _ten.Run();

    /// <summary>A hundred of them.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong HundredFilters() => _hundred.Run();

    [GlobalSetup]
    public void Setup()
    {
        SeccompFilter comparing = SeccompFilter.Create(BpfText.Assemble(Comparing()).AsSpan());
        _bitmap.Install(SeccompFilter.Create(BpfText.Assemble("ret #0x7fff0000").AsSpan()), 1);
        _four.Install(SeccompFilter.Create(BpfText.Assemble("ld [16]\n jneq #0x1234567, allow\n ret #0x50001\n allow: ld [0]\n ret #0x7fff0000").AsSpan()), 1);
        _ten.Install(comparing, 10);
        _hundred.Install(comparing, 100);
    }

    // It begins with an argument, so that the bitmap does not answer.
    private static string Comparing()
    {
        System.Text.StringBuilder text = new("ld [16]\n");
        for (int i = 0; i < Comparisons; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"jeq #{1_000_000 + i}, refuse\n");
        return text.Append("ret #0x7fff0000\n refuse: ret #0x50001").ToString();
    }

    /// <summary>A kernel and a processor of its own.</summary>
    private sealed class Side
    {
        private readonly LinuxEntry _entry = new(new MeasuredKernel(new Calls()));
        private readonly SeccompKernel _seccomp = new();
        private readonly Cpu _cpu;

        public Side()
        {
            ProcessorState state = LinuxUser.Start64(Vendor.Amd, rip: 0x401000, rsp: 0x7fff_ffff_e000);
            _cpu = new Cpu(0, in state, new SyscallTask(1, "benchmark", new SimulatedMemory()));
            _entry.syscall_init(_cpu);
        }

        public void Install(SeccompFilter filter, int times)
        {
            for (int i = 0; i < times; i++)
                _seccomp.SetModeFilter(_cpu.Task, filter, SeccompInstallFlags.None, out _);
        }

        public ulong Run()
        {
            ref ProcessorState state = ref _cpu.State;
            for (int i = 0; i < Batch; i++)
            {
                state.Rip = 0x401000;
                state.Rax = Number;
                _entry.Syscall(_cpu);
            }

            return state.Rax;
        }
    }
}
