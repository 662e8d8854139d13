using System;

namespace SyscallKit.Declaring;

/// <summary>
/// Says that memory is meant by its address: the kernel keeps it for later, or waits on it, and what lies there during the call says little. Decoders show the address.
/// </summary>
/// <example>The word of a <c>futex</c>, the list of <c>set_robust_list</c>.</example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ByAddressAttribute : Attribute;
