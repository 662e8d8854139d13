using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Seccomp;

namespace SyscallKit.Benchmarks.Seccomp;

/// <summary>A whole call by SYSCALL and SYSRET of a task with filters, beside one without.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class FilteredRoundTripBenchmarks
{
    // As many as libseccomp makes for a few dozen calls; none of them matches.
    private const int Comparisons = 64;

    private readonly Side _unfiltered = new();
    private readonly Side _bitmap = new();
    private readonly Side _four = new();
    private readonly Side _ten = new();
    private readonly Side _hundred = new();

    /// <summary>No filter.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Side.Batch)]
    public ulong Unfiltered() => _unfiltered.Run();

    /// <summary>A filter that allows all, which the bitmap answers.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong AllowedByTheBitmap() => _bitmap.Run();

    /// <summary>Four instructions, of which one looks at an argument. Linux: 59 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong FourInstructions() => _four.Run();

    /// <summary>Ten filters of 64 comparisons.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong TenFilters() => _ten.Run();

    /// <summary>A hundred of them.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong HundredFilters() => _hundred.Run();

    [GlobalSetup]
    public void Setup()
    {
        SeccompFilter comparing = SeccompFilter.Create(BpfText.Assemble(Comparing()).AsSpan());
        Install(_bitmap, SeccompFilter.Create(BpfText.Assemble("ret #0x7fff0000").AsSpan()), 1);
        Install(_four, SeccompFilter.Create(BpfText.Assemble("ld [16]\n jneq #0x1234567, allow\n ret #0x50001\n allow: ld [0]\n ret #0x7fff0000").AsSpan()), 1);
        Install(_ten, comparing, 10);
        Install(_hundred, comparing, 100);
    }

    // It begins with an argument, so that the bitmap does not answer.
    private static string Comparing()
    {
        System.Text.StringBuilder text = new("ld [16]\n");
        for (int i = 0; i < Comparisons; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"jeq #{1_000_000 + i}, refuse\n");
        return text.Append("ret #0x7fff0000\n refuse: ret #0x50001").ToString();
    }

    private static void Install(Side side, SeccompFilter filter, int times)
    {
        SeccompKernel seccomp = new();
        for (int i = 0; i < times; i++)
            seccomp.SetModeFilter(side.Cpu.Task, filter, SeccompInstallFlags.None, out _);
    }
}
