namespace SyscallKit.Linux.Abi;

/// <summary>The state of the clock about leap seconds.</summary>
public enum TimeState
{
    TIME_OK = 0,
    TIME_INS = 1,
    TIME_DEL = 2,
    TIME_OOP = 3,
    TIME_WAIT = 4,
    TIME_ERROR = 5,
}
