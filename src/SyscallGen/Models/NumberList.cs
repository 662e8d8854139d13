using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SyscallGen.Models;

/// <summary>Names with their numbers in a message, which has to stay readable: <c>read (0), write (1) and 350 more</c>.</summary>
internal static class NumberList
{
    private const int Shown = 20;

    public static string Of(IEnumerable<(string Name, int Number)> items)
    {
        string[] all = [.. items.Select(static item => item.Name + " (" + item.Number.ToString(CultureInfo.InvariantCulture) + ")")];
        string shown = string.Join(", ", all.Take(Shown));
        return all.Length <= Shown ? shown : shown + " and " + (all.Length - Shown).ToString(CultureInfo.InvariantCulture) + " more";
    }
}
