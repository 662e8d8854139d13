using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Makes the rows of an audit.</summary>
internal sealed class AuditRows
{
    /// <summary>Numbers that get a row of their own: from 0 up to here, and as many with the bit of x32.</summary>
    public const int NumberCount = 1024;

    private readonly SeccompStack _stack;
    private readonly SymbolicRun _run;

    public AuditRows(SeccompStack stack)
    {
        _stack = stack;
        ImmutableArray<BpfStep[]>.Builder filters = ImmutableArray.CreateBuilder<BpfStep[]>(stack.Count);
        for (SeccompStack node = stack; node.Filter is { } filter; node = node.Previous!)
            filters.Add(filter.Steps);
        _run = new SymbolicRun(filters.MoveToImmutable());
    }

    /// <summary>The rows of a table, in the order of their numbers, which together are all numbers there are.</summary>
    public static Dictionary<SyscallAbi, ImmutableArray<SeccompAuditRow>> Of(SeccompStack stack)
    {
        AuditRows rows = new(stack);
        return new Dictionary<SyscallAbi, ImmutableArray<SeccompAuditRow>>
        {
            [SyscallAbi.X64] =
            [
                rows.Range(SyscallAbi.X64, int.MinValue, -2),
                rows.Number(SyscallAbi.X64, -1),
                .. rows.Numbers(SyscallAbi.X64, 0),
                rows.Range(SyscallAbi.X64, NumberCount, SeccompData.X32Bit - 1),
                .. rows.Numbers(SyscallAbi.X64, SeccompData.X32Bit),
                rows.Range(SyscallAbi.X64, SeccompData.X32Bit + NumberCount, int.MaxValue),
            ],
            [SyscallAbi.Ia32] =
            [
                rows.Range(SyscallAbi.Ia32, int.MinValue, -2),
                rows.Number(SyscallAbi.Ia32, -1),
                .. rows.Numbers(SyscallAbi.Ia32, 0),
                rows.Range(SyscallAbi.Ia32, NumberCount, int.MaxValue),
            ],
        };
    }

    /// <summary>The row of one number.</summary>
    public SeccompAuditRow Number(SyscallAbi abi, int number)
    {
        if (_stack.AlwaysAllows(abi, number))
        {
            SeccompOutcome allowed = new(SeccompAction.Allow, 0, [Conjunction.Of([])], 0, 0);
            return new SeccompAuditRow(abi, number, number, [allowed], isComplete: true, isAlwaysAllowed: true);
        }

        List<PathEnd> ends = _run.Explore(SeccompData.ArchOf(abi), unchecked((uint)number), PathCondition.None, out bool isComplete);
        return new SeccompAuditRow(abi, number, number, AuditOutcomes.Of(ends, NumberSet.Empty), isComplete, isAlwaysAllowed: false);
    }

    /// <summary>The row of numbers that are not told apart; as unsigned ones they are in order too.</summary>
    public SeccompAuditRow Range(SyscallAbi abi, int first, int last)
    {
        NumberSet numbers = NumberSet.Between(unchecked((uint)first), unchecked((uint)last));
        PathCondition known = new([new Constraint(WordExpression.Number, numbers)]);
        List<PathEnd> ends = _run.Explore(SeccompData.ArchOf(abi), WordExpression.Number, known, out bool isComplete);
        return new SeccompAuditRow(abi, first, last, AuditOutcomes.Of(ends, numbers.Complement(uint.MaxValue)), isComplete, isAlwaysAllowed: false);
    }

    private IEnumerable<SeccompAuditRow> Numbers(SyscallAbi abi, int first) => Enumerable.Range(first, NumberCount).Select(number => Number(abi, number));
}
