using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a process is told of an event: sigevent(3type).</summary>
[CompatLayout<Compat.sigevent>]
[CType("struct sigevent")]
public unsafe struct sigevent
{
    public sigval sigev_value;
    [Signal, Value<Signals>] public int sigev_signo;
    [Value<SigeventNotify>] public int sigev_notify;

    /// <summary>With <c>SIGEV_THREAD_ID</c>.</summary>
    [Meaning(ArgumentKind.Tid)] public int sigev_notify_thread_id;

    [CType("int[11]")] public fixed int pad[11];
}
