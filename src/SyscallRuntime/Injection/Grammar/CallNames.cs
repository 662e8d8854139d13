using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Injection.Grammar;

/// <summary>The calls that an expression can name: whatever a kernel has, or Linux's with strace's names and classes (<c>SyscallKit.Linux.StraceCalls</c>).</summary>
public sealed class CallNames
{
    private const int MostArguments = 6;
    private const int MostNumber = 0xffff;

    /// <summary>How many personalities there are.</summary>
    internal const int Personalities = 3;

    private readonly ImmutableArray<NamedCall>[] _calls;
    private readonly FrozenDictionary<int, NamedCall>[] _byNumber;

    /// <summary>The calls of each personality.</summary>
    /// <param name="x64">64-bit calls, each number once.</param>
    /// <param name="ia32">i386 calls, each number once.</param>
    /// <param name="x32">x32 calls, each number once.</param>
    public CallNames(ImmutableArray<NamedCall> x64, ImmutableArray<NamedCall> ia32, ImmutableArray<NamedCall> x32)
    {
        _calls = [x64, ia32, x32];
        _byNumber = [.. _calls.Select(static calls => calls.ToFrozenDictionary(static call => call.Number))];
    }

    /// <summary>The calls of a kernel, with the names and arguments of its tables and no classes.</summary>
    /// <param name="table">The tables.</param>
    /// <returns>The calls.</returns>
    public static CallNames Of(SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new CallNames(CallsOf(table.X64), CallsOf(table.Ia32), []);
    }

    /// <summary>Calls out of a text: a line each of personality (<c>x64</c>, <c>i386</c>, <c>x32</c>), number, name, arguments and classes, tabs between them.</summary>
    /// <param name="text">The text. Classes are names as in <c>%file</c>, without the first %, commas between them; <c>-</c> for none.</param>
    /// <returns>The calls.</returns>
    /// <exception cref="FormatException">A line is otherwise, has more than six arguments, or a number above 65535 or one that is there already; the message names it.</exception>
    public static CallNames Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<NamedCall>[] calls = [[], [], []];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.TrimEnd('\r').Split('\t');
            int personality = Array.IndexOf(["x64", "i386", "x32"], fields[0]);
            if (fields.Length != 5 || personality < 0
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || !int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out int arguments)
                || !TryClasses(fields[4], out CallClasses classes)
                || arguments > MostArguments || number > MostNumber || calls[personality].Exists(call => call.Number == number))
                throw new FormatException($"No call of a personality: {line}");
            calls[personality].Add(new NamedCall(number, fields[2], arguments, classes));
        }

        return new CallNames([.. calls[0]], [.. calls[1]], [.. calls[2]]);
    }

    /// <summary>The calls of a personality, as they were given.</summary>
    /// <param name="personality">Which.</param>
    /// <returns>The calls.</returns>
    public ImmutableArray<NamedCall> CallsOf(CallPersonality personality) => _calls[(int)personality];

    /// <summary>The call with a number.</summary>
    /// <param name="personality">Which table.</param>
    /// <param name="number">The number: any.</param>
    /// <param name="call">The call.</param>
    /// <returns>False for a number without a name.</returns>
    public bool TryGet(CallPersonality personality, int number, out NamedCall call) => _byNumber[(int)personality].TryGetValue(number, out call);

    private static bool TryClasses(string text, out CallClasses classes)
    {
        classes = CallClasses.None;
        foreach (string name in text == "-" ? [] : text.Split(','))
        {
            if (!CallClassNames.TryFindInData(name, out CallClasses one))
                return false;
            classes |= one;
        }

        return true;
    }

    private static ImmutableArray<NamedCall> CallsOf(ImmutableArray<SyscallTableEntry> rows) =>
        [.. rows.Select(static row => new NamedCall(row.Number, row.Name, row.Metadata?.NbArgs ?? 6, CallClasses.None))];
}
