using System;

namespace SyscallKit.Declaring;

/// <summary>Names of bits, or-ed: the members of an enum are the names, in the order in which they are shown (<see cref="ArgumentKind.Flags"/>).</summary>
/// <typeparam name="T">An enum; its members are spelled as C spells them.</typeparam>
/// <example>
/// <code>
/// [Syscall(293, Ia32 = 331)]
/// public long Pipe2([Out(Fixed = 2)] UserPtr&lt;int&gt; fildes, [Flags&lt;PipeFlags&gt;] int flags) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
public sealed class FlagsAttribute<T> : Attribute
    where T : struct, Enum;
