namespace SyscallKit.Linux.Abi;

/// <summary>Control messages of level <c>SOL_SOCKET</c>.</summary>
public enum ScmTypes
{
    SCM_RIGHTS = 1,
    SCM_CREDENTIALS = 2,
    SCM_SECURITY = 3,
    SCM_PIDFD = 4,
}
