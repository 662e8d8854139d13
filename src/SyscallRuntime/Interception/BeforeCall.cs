namespace SyscallKit.Interception;

/// <summary>What a host does before a call: the last before its handler.</summary>
/// <param name="call">The call. Its number and arguments may be changed.</param>
/// <returns>Null to let the call be made; a value to answer it: the handler is not called.</returns>
public delegate long? BeforeCall(HookedCall call);
