using System.Collections.Generic;
using SyscallKit.Injection;

namespace SyscallKit.Tests.Injection;

/// <summary>Writes down what is injected.</summary>
internal sealed class RecordingListener : IInjectionListener
{
    public List<string> Faults { get; } = [];

    public void Injected(in InjectedFault fault) => Faults.Add($"{fault.Task.Pid} {fault.Abi}:{fault.Number} {fault.Kind} {fault.Value}");
}
