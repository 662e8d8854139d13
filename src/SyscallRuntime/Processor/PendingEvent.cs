namespace SyscallKit.Processor;

/// <summary>An exception or software interrupt on its way through a gate.</summary>
/// <param name="Vector">The vector, 0 to 255.</param>
/// <param name="ReturnAddress">RIP as it is pushed.</param>
/// <param name="Rflags">RFLAGS as they are pushed.</param>
/// <param name="IsSoftware">INT n: the gate's DPL is checked, and error codes have EXT = 0.</param>
/// <param name="HasErrorCode">Whether an error code is pushed below RIP.</param>
/// <param name="ErrorCode">The error code.</param>
internal readonly record struct PendingEvent(
    byte Vector, ulong ReturnAddress, ulong Rflags, bool IsSoftware = false, bool HasErrorCode = false, ushort ErrorCode = 0);
