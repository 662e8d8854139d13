using System.Collections.Generic;

namespace SyscallKit.Tracing.Filtering;

/// <summary>The inside of a pair of parentheses while it is compiled, or the whole filter.</summary>
/// <param name="isNegated">Whether a <c>!</c> stands before it.</param>
internal sealed class FilterScope(bool isNegated)
{
    private readonly List<int> _holds = [];
    private readonly List<int> _termFails = [];
    private FilterJumps _last;
    private byte _operator;

    /// <summary>Notes an operand and the operator behind it; 0 for the end.</summary>
    public void Append(FilterJumps operand, byte op) => (_last, _operator) = (operand, op);

    /// <summary>Links the operator, now that its right side begins.</summary>
    /// <param name="steps">The steps so far; the next is the first of the right side.</param>
    public void BeginOperand(List<FilterStep> steps)
    {
        switch (_operator)
        {
            case (byte)'&':
                Link(steps, _last.IfTrue, steps.Count);
                _termFails.AddRange(_last.IfFalse);
                break;
            case (byte)'|':
                _termFails.AddRange(_last.IfFalse);
                Link(steps, _termFails, steps.Count);
                _termFails.Clear();
                _holds.AddRange(_last.IfTrue);
                break;
        }

        _operator = 0;
    }

    /// <summary>Ends the scope after its last operand.</summary>
    /// <param name="jumps">The ways out of it.</param>
    /// <returns>
    /// False for what the kernel warns of: <c>a || b &amp;&amp;</c>. It ignores an operator at the end, but <c>&amp;&amp;</c> has put off linking the <c>||</c> before it.
    /// </returns>
    public bool TryEnd(out FilterJumps jumps)
    {
        jumps = new FilterJumps([.. _holds, .. _last.IfTrue], [.. _termFails, .. _last.IfFalse]).Negated(isNegated);
        return _operator != '&' || _holds.Count == 0;
    }

    /// <summary>Gives ways out their target.</summary>
    public static void Link(List<FilterStep> steps, List<int> jumps, int target)
    {
        foreach (int jump in jumps)
        {
            if (jump >= 0)
                steps[jump] = steps[jump] with { IfTrue = target };
            else
                steps[~jump] = steps[~jump] with { IfFalse = target };
        }
    }
}
