using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Interception;

/// <summary>The hooks of a kernel: found by number, asked in order before a call, and the other way round after it.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class HookWorker(KernelWork kernel) : ISyscallWorker
{
    /// <summary>No table has numbers from here on; a hook on such a number is refused.</summary>
    public const int EndOfNumbers = 4096;

    private readonly Lock _lock = new();

    // By table and number; replaced as a whole, so that a processor sees one state of them.
    private volatile HookedNumber?[] _x64 = [];
    private volatile HookedNumber?[] _ia32 = [];

    public SyscallHook Add(IEnumerable<int> x64, IEnumerable<int> ia32, BeforeCall? before, AfterCall? after)
    {
        SyscallHook hook = new(kernel, this, before, after);
        lock (_lock)
        {
            _x64 = With(_x64, x64, hook);
            _ia32 = With(_ia32, ia32, hook);
            kernel.SetWork(SyscallWork.Hook);
        }

        return hook;
    }

    public void Remove(SyscallHook hook)
    {
        lock (_lock)
        {
            _x64 = Without(_x64, hook);
            _ia32 = Without(_ia32, hook);
            if (_x64.Length + _ia32.Length == 0)
                kernel.ClearWork(SyscallWork.Hook);
        }
    }

    public WorkResult Do(Cpu cpu, ResumePoint at)
    {
        HookedNumber?[] byNumber = cpu.Task.InCompatSyscall ? _ia32 : _x64;
        uint nr = (uint)PtRegs.Of(ref cpu.State).orig_ax;
        if (nr >= (uint)byNumber.Length || byNumber[nr] is not { } hooks || at.IsBack)
            return WorkResult.Continue;
        return at.Stage == SyscallStage.EnterHook ? Before(cpu, hooks.Before, (int)nr)
            : hooks.After.Length != 0 ? After(cpu, hooks.After, (int)nr)
            : WorkResult.Continue;
    }

    private WorkResult Before(Cpu cpu, SyscallHook[] hooks, int nr)
    {
        try
        {
            foreach (SyscallHook hook in hooks)
            {
                if (hook.Before!(new HookedCall(cpu, hook)) is { } answer)
                {
                    PtRegs.Of(ref cpu.State).ax = (ulong)answer;
                    return WorkResult.Skip;
                }

                if (cpu.IsToBeLeft)
                    break;
            }

            return WorkResult.Continue;
        }
        catch (Exception exception)
        {
            throw Failed(cpu, nr, isBefore: true, exception);
        }
    }

    private WorkResult After(Cpu cpu, SyscallHook[] hooks, int nr)
    {
        long result = (long)PtRegs.Of(ref cpu.State).ax;
        try
        {
            for (int i = hooks.Length - 1; i >= 0 && !cpu.IsToBeLeft; i--)
                result = hooks[i].After!(new HookedCall(cpu, hooks[i]), result);
        }
        catch (Exception exception)
        {
            throw Failed(cpu, nr, isBefore: false, exception);
        }

        PtRegs.Of(ref cpu.State).ax = (ulong)result;
        return WorkResult.Continue;
    }

    private SyscallHookException Failed(Cpu cpu, int nr, bool isBefore, Exception exception)
    {
        SyscallAbi abi = cpu.Task.Abi;
        return new SyscallHookException(abi, nr, kernel.Table.TryGetEntry(abi, nr, out SyscallTableEntry? entry) ? entry.Name : null, isBefore, exception);
    }

    private static HookedNumber?[] With(HookedNumber?[] byNumber, IEnumerable<int> numbers, SyscallHook hook)
    {
        int[] added = [.. numbers.Distinct()];
        if (added.Length == 0)
            return byNumber;
        HookedNumber?[] result = [.. byNumber, .. new HookedNumber?[Math.Max(added.Max() + 1 - byNumber.Length, 0)]];
        foreach (int number in added)
            result[number] = (result[number] ?? HookedNumber.None).With(hook);
        return result;
    }

    private static HookedNumber?[] Without(HookedNumber?[] byNumber, SyscallHook hook)
    {
        HookedNumber?[] left = [.. byNumber.Select(hooks => hooks?.Without(hook))];
        return Array.TrueForAll(left, static hooks => hooks is null) ? [] : left;
    }
}
