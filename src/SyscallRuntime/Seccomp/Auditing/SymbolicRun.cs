using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Goes all ways through the filters of a stack for one kind of call: <see cref="BpfInterpreter"/> and <see cref="SeccompStack.Run"/> with what is not known.</summary>
/// <param name="filters">The filters, the newest first.</param>
internal sealed class SymbolicRun(ImmutableArray<BpfStep[]> filters)
{
    /// <summary>The largest expression that is followed.</summary>
    public const int MaxSize = 128;

    private readonly Stack<SymbolicPath> _open = [];
    private readonly List<PathEnd> _ends = [];
    private readonly AuditBudget _budget = new(filters.Sum(static filter => filter.Length));
    private SymbolicValue _number;
    private uint _arch;
    private bool _isComplete;

    /// <summary>Goes the ways of a call.</summary>
    /// <param name="arch">The architecture.</param>
    /// <param name="number">Its number, or the word that holds it.</param>
    /// <param name="condition">What is known of the call.</param>
    /// <param name="isComplete">Whether all ways were gone.</param>
    /// <returns>Their ends: for each call one condition holds, if all ways were gone.</returns>
    public List<PathEnd> Explore(uint arch, SymbolicValue number, PathCondition condition, out bool isComplete)
    {
        _budget.Begin();
        (_arch, _number, _isComplete) = (arch, number, true);
        _ends.Clear();
        _open.Clear();
        _open.Push(new SymbolicPath { Condition = condition });
        while (_isComplete && _open.TryPop(out SymbolicPath? path))
            Follow(path);
        isComplete = _isComplete;
        return _ends;
    }

    // To the end, or to where the way forks. An audit is over before the JIT would look at it again: hence the attributes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Follow(SymbolicPath path)
    {
        while (path.Filter < filters.Length)
        {
            if (!_budget.Spend(1) || path.A.Size > MaxSize)
            {
                _isComplete = false;
                return;
            }

            ref readonly BpfStep step = ref filters[path.Filter][path.At++];
            path.Instructions++;
            if (!Step(path, step))
                return;
        }

        _ends.Add(new PathEnd(path.Verdict, path.Condition, path.Instructions));
    }

    // Whether the way goes on; if not, what becomes of it is among the open ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Step(SymbolicPath path, BpfStep step)
    {
        SymbolicValue operand = BpfArithmetic.TakesX(step.Operation) ? path.X : step.K;
        switch (step.Operation)
        {
            case BpfOperation.LoadWord:
                path.A = step.K switch { 0 => _number, 1 => _arch, _ => new WordExpression((int)step.K) };
                return true;
            case BpfOperation.LoadConstant:
                path.A = step.K;
                return true;
            case BpfOperation.LoadCell:
                path.A = path.Load(step.K);
                return true;
            case BpfOperation.LoadXConstant:
                path.X = step.K;
                return true;
            case BpfOperation.LoadXCell:
                path.X = path.Load(step.K);
                return true;
            case BpfOperation.Store:
                path.Store(step.K, path.A);
                return true;
            case BpfOperation.StoreX:
                path.Store(step.K, path.X);
                return true;
            case BpfOperation.Tax:
                path.X = path.A;
                return true;
            case BpfOperation.Txa:
                path.A = path.X;
                return true;
            case BpfOperation.Neg:
                path.A = SymbolicArithmetic.Apply(BpfOperation.SubX, 0, path.A);
                return true;
            case BpfOperation.Ja:
                path.At = step.IfTrue;
                return true;
            case >= BpfOperation.JeqK and <= BpfOperation.JsetX:
                return Jump(path, step, operand);
            case BpfOperation.RetK:
                return Return(path, step.K);
            case BpfOperation.RetA:
                return Return(path, path.A);
            case BpfOperation.DivX:
                return Divide(path);
            default:
                path.A = SymbolicArithmetic.Apply(step.Operation, path.A, operand);
                return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Jump(SymbolicPath path, BpfStep step, SymbolicValue operand)
    {
        if (Choose(path, step.Operation, path.A, operand, out SymbolicPath? ifTrue, out SymbolicPath? ifFalse) is { } holds)
        {
            path.At = holds ? step.IfTrue : step.IfFalse;
            return true;
        }

        ifTrue!.At = step.IfTrue;
        ifFalse!.At = step.IfFalse;
        return Open(ifTrue, ifFalse);
    }

    private bool Divide(SymbolicPath path)
    {
        if (Choose(path, BpfOperation.JeqX, path.X, 0, out SymbolicPath? byZero, out SymbolicPath? other) is { } isZero)
        {
            if (isZero)
                return Return(path, 0);
            path.A = SymbolicArithmetic.Apply(BpfOperation.DivX, path.A, path.X);
            return true;
        }

        other!.A = SymbolicArithmetic.Apply(BpfOperation.DivX, other.A, other.X);
        _open.Push(other);
        return Return(byZero!, 0) && Open(byZero!);
    }

    // The filter ends with a value, which counts if it is stricter than those before: SeccompActions.IsStricter.
    private bool Return(SymbolicPath path, SymbolicValue value)
    {
        path.GoOn();
        if (Choose(path, BpfOperation.JgtX, RankOf(path.Verdict), RankOf(value), out SymbolicPath? stricter, out SymbolicPath? other) is { } isStricter)
        {
            path.Verdict = isStricter ? value : path.Verdict;
            return true;
        }

        stricter!.Verdict = value;
        return Open(stricter, other!);
    }

    // Signed numbers are in order as unsigned ones with the sign turned.
    private static SymbolicValue RankOf(SymbolicValue value) =>
        SymbolicArithmetic.Apply(BpfOperation.XorX, SymbolicArithmetic.Apply(BpfOperation.AndX, value, SeccompActions.Mask), 1U << 31);

    // Whether a comparison holds on a way; null if it may and may not: then there are two ways.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool? Choose(
        SymbolicPath path, BpfOperation operation, SymbolicValue a, SymbolicValue operand, out SymbolicPath? ifTrue, out SymbolicPath? ifFalse)
    {
        (ifTrue, ifFalse) = (null, null);
        if (SymbolicComparison.Decide(operation, a, operand, out Constraint constraint) is { } decided)
            return decided;
        // What bounds and copies of the condition cost; the next step sees whether it was too much.
        _budget.Spend(path.Condition.Constraints.Length * constraint.Subject.Size);
        PathCondition? holds = path.Condition.With(constraint);
        PathCondition? fails = path.Condition.With(constraint with { Values = constraint.Values.Complement(constraint.Subject.Max) });
        if (holds is null || fails is null)
            return holds is not null;
        ifTrue = path.Fork(holds.Value);
        ifFalse = path.Fork(fails.Value);
        return null;
    }

    private bool Open(params System.ReadOnlySpan<SymbolicPath> paths)
    {
        foreach (SymbolicPath path in paths)
            _open.Push(path);
        return false;
    }
}
