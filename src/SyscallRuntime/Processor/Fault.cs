using System.Diagnostics.CodeAnalysis;

namespace SyscallKit.Processor;

/// <summary>
/// How an instruction ended: <see cref="None"/> if it completed, or the exception it raised. A fault is a value, never a .NET exception.
/// </summary>
/// <remarks>A faulting instruction has changed nothing: the address of the instruction is still in <see cref="ProcessorState.Rip"/>.</remarks>
public readonly record struct Fault
{
    private const uint Raised = 0x8000_0000;
    private const uint WithErrorCode = 0x4000_0000;

    private readonly uint _bits;

    private Fault(uint bits) => _bits = bits;

    /// <summary>The instruction completed.</summary>
    public static Fault None => default;

    /// <summary>#UD, invalid opcode (vector 6): pushes no error code.</summary>
    public static Fault InvalidOpcode => new(Raised | 6 << 16);

    /// <summary>#GP(0), general protection (vector 13) with error code 0.</summary>
    public static Fault GeneralProtection => GeneralProtectionWith(0);

    /// <summary>#GP, general protection, in real mode, where no error code is pushed (Intel SDM vol. 3A, 6.13).</summary>
    public static Fault GeneralProtectionWithoutCode => new(Raised | 13 << 16);

    /// <summary>#GP, general protection (vector 13), with an error code.</summary>
    /// <param name="errorCode">A selector, or vector * 8 + 2 for a gate of the IDT.</param>
    /// <returns>The fault.</returns>
    public static Fault GeneralProtectionWith(ushort errorCode) => new(Raised | WithErrorCode | 13 << 16 | errorCode);

    /// <summary>#NP, segment or gate not present (vector 11).</summary>
    /// <param name="errorCode">A selector, or vector * 8 + 2 for a gate of the IDT.</param>
    /// <returns>The fault.</returns>
    public static Fault NotPresentWith(ushort errorCode) => new(Raised | WithErrorCode | 11 << 16 | errorCode);

    /// <summary>#SS, stack fault (vector 12).</summary>
    /// <param name="errorCode">The stack selector that was refused, or 0.</param>
    /// <returns>The fault.</returns>
    public static Fault StackFaultWith(ushort errorCode) => new(Raised | WithErrorCode | 12 << 16 | errorCode);

    /// <summary>Whether the instruction faulted.</summary>
    [MemberNotNullWhen(true, nameof(Name))]
    public bool IsRaised => _bits != 0;

    /// <summary>The exception vector: 6, 11, 12 or 13; 0 where nothing was raised.</summary>
    public int Vector => (int)(_bits >> 16 & 0xff);

    /// <summary>The error code that the processor pushes, or null where it pushes none.</summary>
    public ushort? ErrorCode => (_bits & WithErrorCode) != 0 ? (ushort)_bits : null;

    /// <summary>The manual's name of the exception, such as <c>#GP</c>; null where nothing was raised.</summary>
    public string? Name => Vector switch { 0 => null, 6 => "#UD", 11 => "#NP", 12 => "#SS", _ => "#GP" };

    /// <inheritdoc/>
    public override string ToString() =>
        !IsRaised ? "none" : ErrorCode is { } code ? Name + "(" + code.ToString("x", System.Globalization.CultureInfo.InvariantCulture) + ")" : Name;
}
