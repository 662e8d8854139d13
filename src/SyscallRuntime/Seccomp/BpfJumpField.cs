namespace SyscallKit.Seccomp;

/// <summary>Where a jump keeps how far it goes.</summary>
internal enum BpfJumpField
{
    Jt,
    Jf,
    K,
}
