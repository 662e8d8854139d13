namespace SyscallKit.Injection;

/// <summary>Who is told of each fault that is injected, so that a trace or a log can show it.</summary>
public interface IInjectionListener
{
    /// <summary>A fault was injected; on the thread that runs the processor, in the call.</summary>
    /// <param name="fault">The fault.</param>
    void Injected(in InjectedFault fault);
}
