namespace SyscallKit.Injection.Grammar;

/// <summary>How a call ended, as <c>-e status=</c> tells apart.</summary>
public enum StraceStatus
{
    /// <summary>With a result that is no error.</summary>
    Successful,

    /// <summary>With an error.</summary>
    Failed,

    /// <summary>It did not return.</summary>
    Unfinished,

    /// <summary>It returned, and its result could not be had.</summary>
    Unavailable,

    /// <summary>It was left before it returned.</summary>
    Detached,
}
