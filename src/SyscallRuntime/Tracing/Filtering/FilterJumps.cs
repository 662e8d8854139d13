using System.Collections.Generic;

namespace SyscallKit.Tracing.Filtering;

/// <summary>The ways out of a part of a filter that do not yet know where they lead: what it does when it holds, and when not.</summary>
/// <param name="IfTrue">Steps that are left with a true test, as index, or with a false one, as complement of the index.</param>
/// <param name="IfFalse">The same, for when the part does not hold.</param>
internal readonly record struct FilterJumps(List<int> IfTrue, List<int> IfFalse)
{
    public static FilterJumps Of(int step) => new([step], [~step]);

    public FilterJumps Negated(bool isNegated) => isNegated ? new FilterJumps(IfFalse, IfTrue) : this;
}
