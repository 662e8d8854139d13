using SyscallKit.Declaring;

namespace SyscallKit.Seccomp;

/// <summary>Why a program is no filter.</summary>
/// <param name="Errno">What Linux answers.</param>
/// <param name="Index">The instruction, counted from 0; -1 if it is not about one.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record SeccompFilterError(Errno Errno, int Index, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Errno}: {Message}";
}
