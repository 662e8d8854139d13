using System;
using System.Runtime.CompilerServices;

namespace Tiny.Guests;

/// <summary>A system call that a guest awaits: it goes on when the processor is back behind the instruction.</summary>
/// <param name="thread">The guest.</param>
public readonly struct GuestCall(GuestThread thread) : INotifyCompletion
{
    /// <summary>Never at once: the processor executes the instruction when the guest has come to rest.</summary>
    public bool IsCompleted => false;

    public GuestCall GetAwaiter() => this;

    public void OnCompleted(Action continuation) => thread.ContinueWith(continuation);

    /// <summary>What the call returned: rax, or eax sign-extended.</summary>
    public long GetResult() => thread.Result;
}
