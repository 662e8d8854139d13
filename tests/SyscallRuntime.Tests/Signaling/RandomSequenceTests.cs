using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Signaling;

namespace SyscallKit.Tests.Signaling;

/// <summary>Signals sent, blocked, delivered and returned from in any order: as a small model says.</summary>
[TestFixture]
internal sealed class RandomSequenceTests
{
    private const ulong Stack = 0x5000_0000;
    private const ulong StackSize = 0x10_0000;
    private const int Deepest = 500;

    private static readonly int[] s_signals = [1, 2, 10, 11, 12, 31, 34, 35, 64];

    [Test]
    public void TheTaskDoesWhatTheModelDoes([Range(1, 10)] int seed, [Values] bool is32Bit)
    {
        Random random = new(seed);
        SignalKernel kernel = new();
        Cpu cpu = kernel.Boot(is32Bit);
        ((SimulatedMemory)cpu.Task.Memory).Map(Stack, StackSize, PageProtection.Read | PageProtection.Write);
        cpu.State.Rsp = Stack + StackSize - 256;
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        SignalModel model = new();
        Dictionary<int, (bool IsDeferred, ulong Mask)> actions = s_signals.ToDictionary(static signal => signal, _ => (random.Next(4) != 0, RandomSet(random) & RandomSet(random)));
        foreach ((int signal, (bool isDeferred, ulong mask)) in actions)
            SignalKernel.Handle(cpu, signal, SignalAction.SA_SIGINFO | (isDeferred ? 0 : SignalAction.SA_NODEFER), mask, is32Bit, SignalKernel.Handler + (uint)signal);

        for (int step = 0; step < 400; step++)
        {
            int signal = s_signals[random.Next(s_signals.Length)];
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    bool toGroup = random.Next(2) == 0;
                    model.Send(signal, toGroup);
                    Assert.That(toGroup ? signals.SendToGroup(SignalKernel.Info(signal)) : signals.Send(SignalKernel.Info(signal)), Is.Zero);
                    break;
                case 3:
                    model.Blocked = RandomSet(random);
                    signals.Block(new SignalSet(model.Blocked));
                    break;
                case 4 or 5 when model.Running.Count() < Deepest:
                    model.Deliver(actions);
                    kernel.Entry.Interrupt(cpu);
                    break;
                case 6 or 7 when model.Running.Any() && (model.Pending & ~model.Blocked) == 0:
                    model.Return();
                    model.Deliver(actions);
                    kernel.Return(cpu, is32Bit);
                    break;
            }

            ulong top = model.Running.Select(static handler => SignalKernel.Handler + (uint)handler).FirstOrDefault(cpu.State.Rip);
            Assert.That((signals.Blocked.Bits, signals.Pending.Bits, cpu.Task.IsSignalPending, cpu.State.Rip),
                Is.EqualTo((model.Blocked, model.Pending & model.Blocked, (model.Pending & ~model.Blocked) != 0, top)), $"step {step}");
        }
    }

    private static ulong RandomSet(Random random) => s_signals.Where(_ => random.Next(2) == 0).Aggregate(0UL, static (set, signal) => set | 1UL << signal - 1);
}
