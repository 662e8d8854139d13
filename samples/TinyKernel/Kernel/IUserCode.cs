using SyscallKit.Kernel;

namespace Tiny.Kernel;

/// <summary>What a process executes at user level. Nothing here interprets machine code, so somebody else plays the program.</summary>
public interface IUserCode
{
    /// <summary>Runs until the processor stands at an instruction that it must execute itself: SYSCALL, SYSENTER or INT 0x80.</summary>
    /// <param name="cpu">The processor, at user level.</param>
    /// <returns>False if the processor stands where this program has no code: to the process, a segmentation fault.</returns>
    bool Run(Cpu cpu);

    /// <summary>The same code for the child of a fork, which goes on behind the call.</summary>
    /// <param name="child">The child.</param>
    /// <returns>Its code.</returns>
    IUserCode Fork(Process child);
}
