namespace SyscallKit.Memory;
/// <summary>x</summary>
public sealed class SimulatedMemory { }
