using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SyscallKit.Declaring;
using SyscallKit.Injection.Grammar;
using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Injection;

/// <summary>
/// Injects faults as <c>strace -e inject=</c> does, at the stops of a tracer: results, signals, delays, memory, other calls. Calls are counted by task and
/// number; a child begins with none.
/// </summary>
/// <remarks>
/// A result is injected as strace does it: the number becomes -1, so that no handler runs and filters and probes see -1, and the result is written after the
/// call. Restart codes reach the program: a call with the number -1 is not restarted.
/// </remarks>
public sealed class SyscallInjector : ISyscallWorker
{
    private static readonly TaskSlot<InjectState> s_state = new();

    private readonly KernelWork _work;
    private readonly CallNames _names;
    private readonly IInjectionListener? _listener;
    private InjectRule?[][] _rules = [[], []];

    /// <summary>An injector that injects nothing yet.</summary>
    /// <param name="work">The kernel; it has one of these.</param>
    /// <param name="names">The calls that are known: others are never touched.</param>
    /// <param name="listener">Who is told; null for nobody.</param>
    public SyscallInjector(KernelWork work, CallNames names, IInjectionListener? listener = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(names);
        (_work, _names, _listener) = (work, names, listener);
    }

    /// <summary>Lets nanoseconds pass for a task, on the thread of its processor: time is the host's. Null if none passes.</summary>
    public Action<SyscallTask, long>? Delay { get; init; }

    /// <summary>Which calls are traced besides, such as those of a path (<c>strace -P</c>): others are neither injected nor counted. Null for all.</summary>
    public CallFilter? Filter { get; init; }

    /// <summary>Sends a task a signal where the host has signals of its own; null for <see cref="SyscallTask.SendSignal"/>.</summary>
    public Action<SyscallTask, SigInfo>? Send { get; init; }

    /// <summary>Injects what options say, from the next call on; what was said before is forgotten, and the counts go on.</summary>
    /// <param name="qualifiers">The options. Only calls that are traced are injected.</param>
    public void Use(StraceQualifiers qualifiers)
    {
        ArgumentNullException.ThrowIfNull(qualifiers);
        InjectRule?[][] rules = [RulesOf(qualifiers, CallPersonality.X64), RulesOf(qualifiers, CallPersonality.Ia32)];
        Volatile.Write(ref _rules, rules);
        bool isOff = Array.TrueForAll(rules, static table => table.Length == 0);
        foreach (SyscallStage stage in (ReadOnlySpan<SyscallStage>)[SyscallStage.EnterInject, SyscallStage.ExitInject])
        {
            if (isOff)
                WorkerChain.Remove(_work, stage, this);
            else
                WorkerChain.Add(_work, stage, this);
        }
    }

    /// <summary>Injects what expressions say.</summary>
    /// <param name="expressions">What stands behind <c>-e</c>: <c>inject=read:error=EIO:when=2</c>.</param>
    /// <exception cref="ArgumentException">One is none; the message is strace's.</exception>
    public void Use(params ReadOnlySpan<string> expressions)
    {
        StraceQualifiers all = StraceQualifiers.Default;
        foreach (string expression in expressions)
            all = all.With(expression, _names, out StraceError? error) ?? throw new ArgumentException(error!.Message, nameof(expressions));
        Use(all);
    }

    WorkResult ISyscallWorker.Do(Cpu cpu, ResumePoint at)
    {
        if (at.Stage == SyscallStage.EnterInject)
            Enter(cpu);
        else
            Exit(cpu);
        return WorkResult.Continue;
    }

    private InjectRule?[] RulesOf(StraceQualifiers qualifiers, CallPersonality personality)
    {
        ImmutableArray<NamedCall> calls = _names.CallsOf(personality);
        InjectRule?[] rules = [];
        foreach (NamedCall call in calls)
        {
            if (!qualifiers.Trace.Contains(personality, call.Number) || qualifiers.RuleOf(personality, call.Number) is not { } rule)
                continue;
            if (rules.Length == 0)
                rules = new InjectRule?[calls.Max(static known => known.Number) + 1];
            rules[call.Number] = rule;
        }

        return rules;
    }

    // tamper_with_syscall_entering (strace's syscall.c)
    private void Enter(Cpu cpu)
    {
        ref readonly PtRegs regs = ref cpu.Regs;
        int number = (int)regs.orig_ax;
        bool isCompat = cpu.Task.InCompatSyscall;
        InjectRule?[] rules = Volatile.Read(ref _rules)[isCompat ? 1 : 0];
        ref InjectState state = ref s_state.In(cpu.Task);
        state.Rule = null;
        if ((uint)number >= (uint)rules.Length || rules[number] is not { } rule || Filter?.Invoke(new SyscallContext(cpu)) == false
            || !rule.When.Hits(Count(ref state, isCompat, number)))
            return;
        (state.Rule, state.Number, state.Arguments) = (rule, number, InjectedArguments.Of(in regs, isCompat));
        if (rule.Result is not null)
            new SyscallContext(cpu).EditRegs().orig_ax = SubstituteOf(rule, isCompat);
        Poke(cpu, in state, rule.PokesEnter);
        Wait(cpu, in state, rule.DelayEnter, InjectionKind.DelayEnter);
        if (rule.Signal == 0)
            return;
        SigInfo info = new() { si_signo = rule.Signal, si_code = SigInfo.SI_KERNEL };
        if (Send is { } send)
            send(cpu.Task, info);
        else
            cpu.Task.SendSignal(in info);
        Tell(cpu, in state, InjectionKind.Signal, rule.Signal);
    }

    // tamper_with_syscall_exiting
    private void Exit(Cpu cpu)
    {
        ref InjectState state = ref s_state.In(cpu.Task);
        if (state.Rule is not { } rule)
            return;
        state.Rule = null;
        Wait(cpu, in state, rule.DelayExit, InjectionKind.DelayExit);
        Poke(cpu, in state, rule.PokesExit);
        if (rule.Result is not { } result)
            return;
        // A compat caller has 32 bits.
        new SyscallContext(cpu).EditRegs().ax = cpu.Task.InCompatSyscall && !rule.IsError ? (uint)result : (ulong)result;
        Tell(cpu, in state, rule.Substitute is null ? InjectionKind.Result : InjectionKind.Substitute, result);
    }

    private static int Count(ref InjectState state, bool isCompat, int number)
    {
        state.Counts ??= [[], []];
        ref int[] counts = ref state.Counts[isCompat ? 1 : 0];
        if (number >= counts.Length)
            Array.Resize(ref counts, number + 1);
        return ++counts[number];
    }

    private ulong SubstituteOf(InjectRule rule, bool isCompat)
    {
        if (rule.Substitute is null)
            return ulong.MaxValue;
        foreach (NamedCall call in _names.CallsOf(isCompat ? CallPersonality.Ia32 : CallPersonality.X64))
        {
            if (call.Name == rule.Substitute)
                return (ulong)call.Number;
        }

        return ulong.MaxValue;
    }

    private void Poke(Cpu cpu, in InjectState state, ImmutableArray<InjectPoke> pokes)
    {
        if (pokes.IsEmpty)
            return;
        _names.TryGet(cpu.Task.InCompatSyscall ? CallPersonality.Ia32 : CallPersonality.X64, state.Number, out NamedCall call);
        foreach (InjectPoke poke in pokes)
        {
            bool isWritten = poke.Argument <= call.Arguments
                && cpu.Task.Memory.CopyToUser(new UserPtr(state.Arguments[poke.Argument - 1]), poke.Data.AsSpan()) == 0;
            Tell(cpu, in state, isWritten ? InjectionKind.Poke : InjectionKind.PokeFailed, poke.Argument);
        }
    }

    private void Wait(Cpu cpu, in InjectState state, long? delay, InjectionKind kind)
    {
        if (delay is not { } nanoseconds)
            return;
        Delay?.Invoke(cpu.Task, nanoseconds);
        Tell(cpu, in state, kind, nanoseconds);
    }

    private void Tell(Cpu cpu, in InjectState state, InjectionKind kind, long value) =>
        _listener?.Injected(new InjectedFault(cpu.Task, cpu.Index, cpu.Task.Abi, state.Number, kind, value));
}
