using System.Collections.Generic;
using System.Globalization;
using SyscallKit.Declaring;
using SyscallKit.Injection;
using SyscallKit.Metadata;

namespace Tiny.Commands;

/// <summary>The faults that guests met, a line each.</summary>
/// <param name="table">The kernel's calls.</param>
internal sealed class InjectedCalls(SyscallTable table) : IInjectionListener
{
    private readonly List<string> _lines = [];

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public void Injected(in InjectedFault fault)
    {
        string call = table.TryGetEntry(fault.Abi, fault.Number, out SyscallTableEntry? entry) ? entry.Name : fault.Number.ToString(CultureInfo.InvariantCulture);
        string what = fault.Kind == InjectionKind.Result && Errno.TryFromResult(fault.Value, out Errno errno) ? errno.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{fault.Kind.ToString().ToLowerInvariant()} {fault.Value}");
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{fault.Task.Comm}-{fault.Task.Pid}: {call} {what}"));
    }
}
