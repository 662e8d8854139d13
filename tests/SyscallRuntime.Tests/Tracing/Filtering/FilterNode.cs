using System;
using System.Globalization;
using CsCheck;

namespace SyscallKit.Tests.Tracing.Filtering;

/// <summary>A filter as a tree, with the meaning that C# gives to it.</summary>
internal abstract record FilterNode
{
    private static Gen<FilterNode> Leaf { get; } = Gen.Select(
        Gen.OneOf("dfd", "flags", "mode", "__syscall_nr", "common_pid"),
        Gen.OneOf("==", "!=", "<", "<=", ">", ">=", "&"),
        Gen.OneOf(Gen.ULong[0, 12], Gen.ULong, Gen.OneOf(0UL, ulong.MaxValue, 1UL << 63, (1UL << 63) - 1, uint.MaxValue, 1UL << 31)),
        Gen.Int[0, 2],
        static (field, op, value, form) => (FilterNode)new Comparison(field, op, value, form));

    /// <summary>Random trees over the arguments of openat and the common fields.</summary>
    public static Gen<FilterNode> Any { get; } = Gen.Recursive<FilterNode>((depth, tree) => depth > 5
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (1, tree.Select(static inner => (FilterNode)new Not(inner))),
            (2, Gen.Select(tree, tree, static (left, right) => (FilterNode)new And(left, right))),
            (2, Gen.Select(tree, tree, static (left, right) => (FilterNode)new Or(left, right)))));

    /// <summary>Whether a call passes.</summary>
    public abstract bool Holds(FilteredCall call);

    /// <summary>The text of a filter with this meaning.</summary>
    public string Text => Write(0);

    /// <summary>The text, in parentheses if an operator outside binds tighter than <paramref name="level"/> allows.</summary>
    protected abstract string Write(int level);

    private sealed record Comparison(string Field, string Operator, ulong Value, int Form) : FilterNode
    {
        private bool IsSigned => Field is "__syscall_nr" or "common_pid";

        public override bool Holds(FilteredCall call) => Field switch
        {
            "dfd" => Compare(call.Dfd, Value),
            "flags" => Compare(call.Flags, Value),
            "mode" => Compare(call.Mode, Value),
            "__syscall_nr" => Compare(257, (int)Value),
            _ => Compare(call.Pid, (int)Value),
        };

        protected override string Write(int level)
        {
            string space = Form == 0 ? "" : " ";
            return Field + space + Operator + space + (IsSigned ? Signed() : Unsigned());
        }

        private string Unsigned() => Form switch
        {
            0 => Value.ToString(CultureInfo.InvariantCulture),
            1 => "0x" + Value.ToString("x", CultureInfo.InvariantCulture),
            _ => "0" + Convert.ToString(unchecked((long)Value), 8),
        };

        private string Signed() => unchecked((long)Value).ToString(CultureInfo.InvariantCulture);

        private bool Compare(ulong left, ulong right) => Operator switch
        {
            "==" => left == right,
            "!=" => left != right,
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            _ => (left & right) != 0,
        };

        private bool Compare(int left, int right) => Operator switch
        {
            "==" => left == right,
            "!=" => left != right,
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            _ => (left & right) != 0,
        };
    }

    private sealed record Not(FilterNode Inner) : FilterNode
    {
        public override bool Holds(FilteredCall call) => !Inner.Holds(call);

        protected override string Write(int level) => "!" + Inner.Write(2);
    }

    private sealed record And(FilterNode Left, FilterNode Right) : FilterNode
    {
        public override bool Holds(FilteredCall call) => Left.Holds(call) && Right.Holds(call);

        protected override string Write(int level)
        {
            string text = Left.Write(1) + " && " + Right.Write(1);
            return level > 1 ? "(" + text + ")" : text;
        }
    }

    private sealed record Or(FilterNode Left, FilterNode Right) : FilterNode
    {
        public override bool Holds(FilteredCall call) => Left.Holds(call) || Right.Holds(call);

        protected override string Write(int level)
        {
            string text = Left.Write(0) + "||" + Right.Write(0);
            return level > 0 ? "( " + text + ")" : text;
        }
    }
}
