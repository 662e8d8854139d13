namespace SyscallKit.Linux.Abi;

/// <summary>Classes of instructions, the low three bits of their code.</summary>
public enum BpfInsnClass
{
    BPF_LD = 0,
    BPF_LDX = 1,
    BPF_ST = 2,
    BPF_STX = 3,
    BPF_ALU = 4,
    BPF_JMP = 5,
    BPF_RET = 6,
    BPF_MISC = 7,
}
