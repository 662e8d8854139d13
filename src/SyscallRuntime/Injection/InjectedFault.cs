using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Injection;

/// <summary>A fault that was injected.</summary>
/// <param name="Task">The task whose call it was.</param>
/// <param name="Cpu">The number of its processor.</param>
/// <param name="Abi">The table of the call.</param>
/// <param name="Number">The number that the task asked for.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Value">Of a result, the result; of a signal, its number; of a delay, its nanoseconds; of a poke, the argument, from 1; of a length, what it became.</param>
public readonly record struct InjectedFault(SyscallTask Task, int Cpu, SyscallAbi Abi, int Number, InjectionKind Kind, long Value);
