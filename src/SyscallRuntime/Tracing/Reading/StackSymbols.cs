using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SyscallKit.Tracing.Reading;

/// <summary>
/// The methods on recorded stacks, each at an address of its own as the kernel's functions are: what <c>/proc/kallsyms</c> is to a reader of
/// Linux's traces. The addresses are given out in the order in which methods are seen; nothing lies at them.
/// </summary>
/// <remarks>May be used from any thread.</remarks>
public sealed class StackSymbols
{
    // Where x86-64's kernel text begins (__START_KERNEL_map and its usual offset), and the distance of small functions.
    private const ulong FirstAddress = 0xffff_ffff_8100_0000;
    private const ulong Distance = 16;

    private readonly Dictionary<string, ulong> _addresses = [];
    private readonly List<string> _names = [];

    /// <summary>The number of methods.</summary>
    public int Count
    {
        get
        {
            lock (_names)
                return _names.Count;
        }
    }

    /// <summary>The method at an address.</summary>
    /// <param name="address">The address: any value.</param>
    /// <returns>Its name without blanks; null where no method begins.</returns>
    public string? Find(ulong address)
    {
        ulong offset = address - FirstAddress;
        lock (_names)
            return offset % Distance == 0 && offset / Distance < (ulong)_names.Count ? _names[(int)(offset / Distance)] : null;
    }

    /// <summary>The text of a <c>kallsyms</c> file: a line <c>ADDRESS T NAME</c> a method.</summary>
    /// <returns>The text.</returns>
    public string ToKallsyms()
    {
        StringBuilder text = new();
        lock (_names)
        {
            for (int i = 0; i < _names.Count; i++)
                text.Append(CultureInfo.InvariantCulture, $"{FirstAddress + (ulong)i * Distance:x16} T {_names[i]}\n");
        }

        return text.ToString();
    }

    /// <summary>The address of a method, which it gets now if it has none.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The address.</returns>
    internal ulong AddressOf(string name)
    {
        string symbol = name.Replace(' ', '_');
        lock (_names)
        {
            if (!_addresses.TryGetValue(symbol, out ulong address))
            {
                address = FirstAddress + (ulong)_names.Count * Distance;
                _addresses.Add(symbol, address);
                _names.Add(symbol);
            }

            return address;
        }
    }
}
