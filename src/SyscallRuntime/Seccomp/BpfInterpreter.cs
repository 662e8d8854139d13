using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SyscallKit.Seccomp;

/// <summary>Runs a decoded filter. Each step goes forward, so it ends within the filter's length; it allocates and throws nothing.</summary>
internal static class BpfInterpreter
{
    /// <summary>Runs a filter.</summary>
    /// <param name="steps">The filter, checked.</param>
    /// <param name="data">What it looks at.</param>
    /// <returns>What it returns: an action and its data.</returns>
    [SkipLocalsInit]
    public static uint Run(BpfStep[] steps, in SeccompData data)
    {
        Unsafe.SkipInit(out BpfCells cells);
        // What was checked when the filter was made needs no look: jumps stay inside, the last step returns, words and cells are there.
        ref BpfStep first = ref MemoryMarshal.GetArrayDataReference(steps);
        ref uint words = ref MemoryMarshal.GetReference(data.Words);
        // bpf_convert_filter clears both registers first.
        uint a = 0;
        uint x = 0;
        nuint at = 0;
        while (true)
        {
            ref readonly BpfStep step = ref Unsafe.Add(ref first, at++);
            uint k = step.K;
            switch (step.Operation)
            {
                case BpfOperation.LoadWord:
                    a = Unsafe.Add(ref words, k);
                    break;
                case BpfOperation.JeqK:
                    at = a == k ? step.IfTrue : step.IfFalse;
                    break;
                case BpfOperation.JgtK:
                    at = a > k ? step.IfTrue : step.IfFalse;
                    break;
                case BpfOperation.JgeK:
                    at = a >= k ? step.IfTrue : step.IfFalse;
                    break;
                case BpfOperation.JsetK:
                    at = (a & k) != 0 ? step.IfTrue : step.IfFalse;
                    break;
                case BpfOperation.RetK:
                    return k;
                case BpfOperation.RetA:
                    return a;
                case BpfOperation.Ja:
                    at = step.IfTrue;
                    break;
                case BpfOperation.LoadConstant:
                    a = k;
                    break;
                case BpfOperation.LoadCell:
                    a = cells[(int)k];
                    break;
                case BpfOperation.LoadXConstant:
                    x = k;
                    break;
                case BpfOperation.LoadXCell:
                    x = cells[(int)k];
                    break;
                case BpfOperation.Store:
                    cells[(int)k] = a;
                    break;
                case BpfOperation.StoreX:
                    cells[(int)k] = x;
                    break;
                case BpfOperation.Tax:
                    x = a;
                    break;
                case BpfOperation.Txa:
                    a = x;
                    break;
                case BpfOperation.Neg:
                    a = unchecked(0 - a);
                    break;
                case BpfOperation.JeqX or BpfOperation.JgtX or BpfOperation.JgeX or BpfOperation.JsetX:
                    at = BpfArithmetic.Holds(step.Operation, a, x) ? step.IfTrue : step.IfFalse;
                    break;
                // bpf_convert_filter: a division by an X of 0 returns 0, which is KILL_THREAD.
                case BpfOperation.DivX when x == 0:
                    return 0;
                default:
                    a = BpfArithmetic.Apply(step.Operation, a, BpfArithmetic.TakesX(step.Operation) ? x : k);
                    break;
            }
        }
    }
}
